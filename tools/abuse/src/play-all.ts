import { setTimeout as pause } from 'node:timers/promises';
import { Dice } from '@webstore/dice';
import type { Attack } from './attack.js';
import { ATTACKS } from './attacks/attacks.js';
import { drawVerdicts } from './draw-verdicts.js';
import { falseAlarms, type Verdict, wordsOfAlert } from './judge.js';
import { play, type Run } from './play.js';
import { visitShop } from './scene/foreign-shop.js';
import { openOwnShop, type Stage } from './scene/own-shop.js';
import { type Coming, Crowd } from './shoppers/crowd.js';
import { Shoppers } from './shoppers/shoppers.js';

export interface Wanted {
  readonly attacks: readonly Attack[];
  /** Requests of honest shoppers in a second, beside the few that always come; none if 0. */
  readonly ratePerSecond: number;
  readonly quietMs: number;
  readonly seed: number;
  readonly scale: number;
  readonly target: string | undefined;
}

/** The time before the first attack, with honest shoppers alone. */
export interface Quiet {
  readonly forMs: number;
  readonly requests: number;
  readonly p99Ms: number;
  /** What was raised all the same, and what shoppers suffered. */
  readonly wrong: readonly string[];
  /** Alerts about anything but security: a machine that is too busy raises them by right. */
  readonly others: readonly string[];
}

/** How shoppers fared while attacks went on. */
export interface Beside {
  readonly requests: number;
  readonly p99Ms: number;
  readonly harm: readonly string[];
}

export interface Report {
  readonly seed: number;
  readonly scale: number;
  readonly isObserved: boolean;
  readonly quiet: Quiet;
  readonly beside: Beside;
  readonly verdicts: readonly Verdict[];
  readonly isTrue: boolean;
}

type Say = (line: string) => void;

/** Opens a shop, or visits one, lets shoppers in, and plays one attack after the other. */
export async function playAll(wanted: Wanted, say: Say): Promise<Report> {
  const { seed, scale, target } = wanted;
  say(`seed ${seed}, ${scale === 1 ? 'at the pace of earnest' : `${scale} times as fast as in earnest`}`);
  const stage = target === undefined ? await openOwnShop(scale) : await visitShop(target);
  try {
    const shoppers = await Shoppers.open(stage.shop, new Dice(seed));
    try {
      return await playBoth(wanted, { stage, shoppers, seed, scale }, say);
    } finally {
      await shoppers.leave();
    }
  } finally {
    await stage.close();
  }
}

/** First without an attack, then with one after the other. */
async function playBoth(wanted: Wanted, run: Run, say: Say): Promise<Report> {
  const { quietMs, ratePerSecond } = wanted;
  const { stage, seed, scale } = run;
  const without = await besideCrowd({ shop: stage.shop, seed, ratePerSecond }, run, () => keepQuiet(quietMs, stage));
  const { raised, others } = without.outcome;
  const quiet = { forMs: quietMs, ...without.fared, wrong: [...raised, ...without.fared.harm], others };
  say([`${quiet.wrong.length === 0 ? '✓' : '✗'} ${quietMs / 1_000} s without an attack`, ...quiet.wrong].join('\n  '));
  const crowd = { shop: stage.shop, seed: seed + 1, ratePerSecond };
  const { outcome: verdicts, fared: beside } = await besideCrowd(crowd, run, () => playEach(wanted, run, say));
  const isObserved = !stage.witness.blindFor.includes('alert');
  const isTrue = quiet.wrong.length + beside.harm.length === 0 && verdicts.every((verdict) => verdict.isTrue);
  return { seed, scale, isObserved, quiet, beside, verdicts, isTrue };
}

/** While the load goes on, if there is any; who always comes is judged by each attack. */
async function besideCrowd<T>(coming: Coming, { shoppers }: Run, act: () => Promise<T>) {
  const sinceMs = Date.now();
  if (coming.ratePerSecond === 0) return { outcome: await act(), fared: shoppers.faredSince(sinceMs) };
  const crowd = await Crowd.come(coming);
  try {
    return { outcome: await act(), fared: await crowd.leave() };
  } finally {
    await crowd.end();
  }
}

async function playEach({ attacks }: Wanted, run: Run, say: Say): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const attack of attacks) {
    const verdict = await play(attack, ATTACKS.indexOf(attack), run);
    verdicts.push(verdict);
    say(verdict.isTrue ? `✓ ${attack.name}` : `✗ ${attack.name}\n${drawVerdicts([verdict])}`);
  }
  return verdicts;
}

/** Nobody attacks: whatever is raised now is a false alarm. */
async function keepQuiet(forMs: number, { witness }: Stage): Promise<Raised> {
  const sinceMs = Date.now();
  await pause(forMs);
  const [events, alerts] = await Promise.all([witness.events(sinceMs), witness.alerts()]);
  const others = alerts.filter(({ isTold, area }) => isTold && area !== 'security').map(wordsOfAlert);
  return { raised: falseAlarms({ must: [] }, { events, alerts, growth: new Map() }, sinceMs), others };
}

interface Raised {
  readonly raised: readonly string[];
  readonly others: readonly string[];
}
