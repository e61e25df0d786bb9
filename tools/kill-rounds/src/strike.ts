import { setTimeout as pause } from 'node:timers/promises';
import { OTHER_MAIN } from '@webstore/whole-shop';
import { flushRedis } from './flush-redis.js';
import type { Trouble } from './plan.js';
import type { Stage } from './stage.js';

const LOOK_EVERY_MS = 20;
const FROZEN_MS = 20_000;
const REDIS_AWAY_MS = 3_000;
const AFTER_A_WHILE_MS = 1_500;

/** The trouble of a round, from the moment it is prepared until everything runs again. */
export interface Strike {
  /** Of the wall clock; undefined until it has happened. */
  struckAt(): number | undefined;
  /** When the shop was served again, by the same clock. */
  backAt(): number | undefined;
  /** Processes that have died of it. */
  kills(): number;
  /** Waits for it to happen, for a while. */
  begins(withinMs: number): Promise<void>;
  /** Waits until what has happened is over; what has not happened by now will not happen any more. */
  over(): Promise<void>;
}

/** Prepares the trouble; from here on it may happen. */
export async function prepareStrike(stage: Stage, trouble: Trouble): Promise<Strike> {
  const { part, order } = trouble;
  let at: number | undefined;
  let back: number | undefined;
  const calledOff = new AbortController();
  await stage.arms.arm(part, order);
  const happened = (async () => {
    at = await struck(stage, part, calledOff.signal);
    if (at === undefined) return;
    await takeCourse(stage, trouble, () => {
      back ??= Date.now();
    });
  })();
  happened.catch(() => undefined);
  const over = async () => {
    await stage.arms.disarm(part);
    // Who has read the order by now may still obey it.
    await pause(2 * LOOK_EVERY_MS);
    calledOff.abort();
    await happened;
  };
  const kills = () => (at === undefined ? 0 : killsOf(trouble));
  const begins = (withinMs: number) => until(() => at !== undefined, withinMs);
  return { struckAt: () => at, backAt: () => back, kills, begins, over };
}

async function until(isSo: () => boolean, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!isSo() && performance.now() < deadline) await pause(LOOK_EVERY_MS);
}

async function struck(stage: Stage, part: string, calledOff: AbortSignal): Promise<number | undefined> {
  for (;;) {
    const isLast = calledOff.aborted && !(await stage.arms.isTaken(part));
    const at = await stage.arms.struckAt(part);
    if (at !== undefined || isLast) return at;
    await pause(LOOK_EVERY_MS);
  }
}

function killsOf({ kind, back }: Trouble): number {
  if (kind === 'frozen' || kind === 'Redis flushed' || kind === 'Redis frozen') return 0;
  return back === 'alone' ? 2 : 1;
}

type Course = (stage: Stage, trouble: Trouble, returned: () => void) => Promise<void>;

/** Whoever is not killed at its point stands still there until the trouble has come, so that work is really open then. */
const COURSES: Readonly<Record<Trouble['kind'], Course>> = {
  killed: comeBack,
  frozen: async (stage, { part }) => {
    await pause(FROZEN_MS);
    wake(stage, part);
  },
  SIGTERM: async (stage, { part }) => {
    process.kill(stage.part(part).pid, 'SIGTERM');
    wake(stage, part);
    await stage.startAgain(part);
  },
  'PostgreSQL crashed': async (stage, { part }) => {
    const crash = stage.crashPostgres();
    wake(stage, part);
    await crash;
  },
  'Redis flushed': async (stage, { part }) => {
    await flushRedis(stage.redis.url);
    wake(stage, part);
  },
  'Redis stopped': async (stage, { part }) => {
    const stopped = stage.stopRedis();
    wake(stage, part);
    await stopped;
    await pause(REDIS_AWAY_MS);
    await stage.startRedisAgain();
  },
  'Redis frozen': async (stage, { part }) => {
    process.kill(stage.redis.pid, 'SIGSTOP');
    wake(stage, part);
    await pause(REDIS_AWAY_MS);
    process.kill(stage.redis.pid, 'SIGCONT');
  },
};

async function takeCourse(stage: Stage, trouble: Trouble, returned: () => void): Promise<void> {
  await COURSES[trouble.kind](stage, trouble, returned);
  returned();
}

async function comeBack(stage: Stage, { part, back }: Trouble, returned: () => void): Promise<void> {
  if (back === 'after a while') await pause(AFTER_A_WHILE_MS);
  if (back === 'alone') process.kill(stage.part(OTHER_MAIN).pid, 'SIGKILL');
  await stage.startAgain(part);
  if (back !== 'alone') return;
  returned();
  await stage.startAgain(OTHER_MAIN);
}

function wake(stage: Stage, part: string): void {
  process.kill(stage.part(part).pid, 'SIGCONT');
}
