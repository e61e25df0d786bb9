import { setTimeout as pause } from 'node:timers/promises';
import { MAIN } from '@webstore/whole-shop';
import { begin } from './faults/begin.js';
import { type Finding, judge } from './judge.js';
import type { Scenario } from './scenario.js';
import { Crowd } from './shopper/crowd.js';
import { Shopper } from './shopper/shopper.js';
import type { Stage } from './stage/stage.js';
import { AlertWatch } from './stage/watch-alerts.js';
import { type Moment, Timeline } from './timeline.js';

/** What a scenario came to. */
export interface Outcome {
  readonly scenario: Scenario;
  /** When its fault began; what happened is told from then on. */
  readonly begunAt: Date;
  readonly moments: readonly Moment[];
  readonly findings: readonly Finding[];
  readonly isOk: boolean;
}

/** No alert stands for so long before a fault begins: what a run begins with has passed. */
const CALM_MS = 10_000;
const CALM_WITHIN_MS = 180_000;
const LOOK_AGAIN_MS = 250;
const TRY_AGAIN_MS = 1_000;

/** Lets it happen to a shop with shoppers in it, and holds what is seen to what the scenario says. */
export async function play(scenario: Scenario, stage: Stage, tell: (moment: Moment) => void): Promise<Outcome> {
  const target = stage.shop.address(MAIN);
  const timeline = new Timeline(tell);
  const watch = new AlertWatch(stage.observers.at('alertmanager'), timeline);
  const crowd = scenario.shoppers && new Crowd(target, crowdOf(scenario.seed, scenario.shoppers));
  try {
    const shopper = await Shopper.signUp(target);
    if (!(await isCalm(watch))) return outcomeOf(scenario, timeline, [neverCalm(watch)]);
    await happen(scenario, stage, { timeline, shopper });
    const quietAfterMs = await untilQuiet(scenario, { timeline, watch });
    const findings = judge(scenario, timeline.sinceTheFault, { quietAfterMs, ended: stage.shop.notRunning() });
    return outcomeOf(scenario, timeline, findings);
  } catch (error) {
    return outcomeOf(scenario, timeline, [brokenOff(error)]);
  } finally {
    await crowd?.leave();
    await watch.close();
  }
}

function crowdOf(seed: number, { per_second, personas }: NonNullable<Scenario['shoppers']>) {
  return { seed, ratePerSecond: per_second, personas };
}

function outcomeOf(scenario: Scenario, { begunAt, moments }: Timeline, findings: readonly Finding[]): Outcome {
  return { scenario, begunAt, moments, findings, isOk: findings.every(({ isOk }) => isOk) };
}

/** Where it was not calm before, nothing can be told from what is seen. */
async function isCalm(watch: AlertWatch): Promise<boolean> {
  const deadline = performance.now() + CALM_WITHIN_MS;
  while (watch.quietForMs < CALM_MS && performance.now() < deadline) await pause(LOOK_AGAIN_MS);
  return watch.quietForMs >= CALM_MS;
}

const neverCalm = ({ firing }: AlertWatch): Finding => ({
  ...{ expected: 'no alert before it begins', seen: firing.join(', '), isOk: false },
});

/** The shop or an observer gave no answer that playing needs: those that come after it are played all the same. */
const brokenOff = (error: unknown): Finding => ({ expected: 'played to its end', seen: String(error), isOk: false });

interface Playing {
  readonly timeline: Timeline;
  readonly shopper: Shopper;
}

async function happen(scenario: Scenario, { shop, observers }: Stage, { timeline, shopper }: Playing): Promise<void> {
  const lastsMs = scenario.lasts_s * 1_000;
  timeline.add({ what: 'fault begins' });
  const over = pause(lastsMs);
  const deadline = performance.now() + lastsMs;
  const mend = await begin(scenario.fault, { shop, observers, lastsMs });
  try {
    for (const act of scenario.still) await tryUntil(deadline, act, { timeline, shopper });
    await over;
  } finally {
    await mend();
  }
  timeline.add({ what: 'fault ends' });
}

/** Tries it until it is done, as long as the fault lasts. */
async function tryUntil(
  deadline: number,
  act: Scenario['still'][number],
  { timeline, shopper }: Playing,
): Promise<void> {
  for (;;) {
    const tried = await shopper.tries(act);
    timeline.add({ what: 'shopper', act: `${act.does} in ${act.in}`, ...tried });
    if (tried.isDone || performance.now() + TRY_AGAIN_MS > deadline) return;
    await pause(TRY_AGAIN_MS);
  }
}

interface Recovering {
  readonly timeline: Timeline;
  readonly watch: AlertWatch;
}

/** Resolves with how long after the end of the fault no alert stands any more; undefined if that takes too long. */
async function untilQuiet(
  { recovers_within_s }: Scenario,
  { timeline, watch }: Recovering,
): Promise<number | undefined> {
  const endedAt = performance.now();
  const deadline = endedAt + recovers_within_s * 1_000;
  while (!watch.isQuiet && performance.now() < deadline) await pause(LOOK_AGAIN_MS);
  if (!watch.isQuiet) return undefined;
  timeline.add({ what: 'all quiet' });
  return performance.now() - endedAt;
}
