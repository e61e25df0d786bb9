import { misfortuneOf, nameOf } from '../faults/misfortune.js';
import type { Violation } from '../invariants/verdicts.js';
import { featuresOf, isFeature } from '../schedule/features.js';
import type { Plan } from '../schedule/plan.js';
import type { Script } from '../schedule/schedule.js';
import { ddmin, type Fails } from './ddmin.js';
import { type Effort, TRIES } from './rehearse.js';

/** Of what breaks a promise every time, fewer tries tell whether a part of it does. */
const TRIES_OF_STEADY = 2;
/** In so many of TRIES breaks what will break again when a person tries. */
const STEADY = 2;
const STEADY_AMONG = 4;

export interface Shrunk {
  readonly script: Script;
  /** How many of TRIES broke the promise with it. */
  readonly broke: number;
  /** False if the time was up before all was tried. */
  readonly isShortest: boolean;
}

export interface ShrinkOptions {
  readonly violation: Violation;
  readonly plan: Plan;
  /** In how many tries a script breaks the same promise. */
  readonly breaks: (script: Script, effort: Effort) => Promise<number>;
  readonly withinMs: number;
}

/** The shortest script found in time that breaks a promise as the schedule did; undefined if not even all of it does. */
export async function shrink(options: ShrinkOptions): Promise<Shrunk | undefined> {
  const { violation, plan, breaks } = options;
  const deadline = Date.now() + options.withinMs;
  const whole = [...(violation.misfortunes ?? []).map(nameOf), ...featuresOf(plan)];
  const script = scriptOf(whole, plan);
  const broke = await breaks(script, { tries: TRIES });
  if (broke === 0) return undefined;
  const tries = broke === TRIES ? TRIES_OF_STEADY : TRIES;
  const shorter = await shorten(whole, {
    plan,
    breaks: async (part) => Date.now() < deadline && (await breaks(part, { tries, enough: 1 })) > 0,
  });
  const steadiest = (await steadiestOf(shorter, breaks)) ?? { script, broke };
  return { ...steadiest, isShortest: Date.now() < deadline };
}

interface Shortening {
  readonly plan: Plan;
  readonly breaks: (script: Script) => Promise<boolean>;
}

/** What else breaks it, the shortest first. */
async function shorten(whole: readonly string[], { plan, breaks }: Shortening): Promise<readonly Script[]> {
  const known = new Map([[whole.join(), true]]);
  const broken: Script[] = [];
  const fails = async (part: readonly string[]): Promise<boolean> => {
    const earlier = known.get(part.join());
    if (earlier !== undefined || !isPlayable(part)) return earlier ?? false;
    const script = scriptOf(part, plan);
    const isBroken = await breaks(script);
    known.set(part.join(), isBroken);
    if (isBroken) broken.unshift(script);
    return isBroken;
  };
  await ddmin(await lower(await ddmin(whole, fails), fails), fails);
  return broken;
}

/** What struck at the second or a later time, at the first: with it may go what it took to come by so often. */
async function lower(part: readonly string[], fails: Fails<string>): Promise<readonly string[]> {
  let lowest = part;
  for (const name of part) {
    const first = name.replace(/#\d+:/, '#1:');
    const lowered = lowest.map((each) => (each === name ? first : each));
    if (!lowest.includes(first) && (await fails(lowered))) lowest = lowered;
  }
  return lowest;
}

/** What broke it by a rare chance is passed over for a longer one that does so again and again, if there is one near. */
async function steadiestOf(scripts: readonly Script[], breaks: ShrinkOptions['breaks']) {
  const tried: Omit<Shrunk, 'isShortest'>[] = [];
  for (const script of scripts.slice(0, STEADY_AMONG)) {
    const broke = await breaks(script, { tries: TRIES });
    if (broke >= STEADY) return { script, broke };
    tried.push({ script, broke });
  }
  return tried.find(({ broke }) => broke > 0);
}

const isPlayable = (part: readonly string[]) => part.some((name) => name.endsWith('-line'));

function scriptOf(part: readonly string[], plan: Plan): Script {
  const misfortunes = part.filter((name) => !isFeature(name)).map(misfortuneOf);
  return { misfortunes, without: featuresOf(plan).filter((feature) => !part.includes(feature)) };
}
