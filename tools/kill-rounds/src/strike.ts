import { setTimeout as pause } from 'node:timers/promises';
import { MAIN, OTHER_MAIN } from '@webstore/whole-shop';
import { Redis } from 'ioredis';
import type { Trouble } from './plan.js';
import type { Stage } from './stage.js';

const LOOK_EVERY_MS = 20;
const FROZEN_MS = 20_000;
const AFTER_A_WHILE_MS = 1_500;

/** The trouble of a round, from the moment it is prepared until everything runs again. */
export interface Strike {
  /** Of the wall clock; undefined until it has happened. */
  struckAt(): number | undefined;
  /** When everything ran again, by the same clock. */
  backAt(): number | undefined;
  /** Processes that have died of it. */
  kills(): number;
  /** Waits until what has happened is over; what has not happened by now will not happen any more. */
  over(): Promise<void>;
}

/** Prepares the trouble; from here on it may happen. */
export async function prepareStrike(stage: Stage, trouble: Trouble): Promise<Strike> {
  return 'order' in trouble ? atPoint(stage, trouble) : afterTime(stage, trouble);
}

type AtPoint = Extract<Trouble, { order: unknown }>;

async function atPoint(stage: Stage, trouble: AtPoint): Promise<Strike> {
  const { part, order } = trouble;
  let at: number | undefined;
  let back: number | undefined;
  let kills = 0;
  const calledOff = new AbortController();
  await stage.arms.arm(part, order);
  const happened = (async () => {
    at = await struck(stage, part, calledOff.signal);
    if (at === undefined) return;
    kills = killsOf(trouble);
    await repair(stage, trouble);
    back = Date.now();
  })();
  happened.catch(() => undefined);
  const over = async () => {
    await stage.arms.disarm(part);
    // Who has read the order by now may still obey it.
    await pause(2 * LOOK_EVERY_MS);
    calledOff.abort();
    await happened;
  };
  return { struckAt: () => at, backAt: () => back, kills: () => kills, over };
}

async function struck(stage: Stage, part: string, calledOff: AbortSignal): Promise<number | undefined> {
  for (;;) {
    const isLast = calledOff.aborted && !(await stage.arms.isTaken(part));
    const at = await stage.arms.struckAt(part);
    if (at !== undefined || isLast) return at;
    await pause(LOOK_EVERY_MS);
  }
}

function killsOf({ kind, back }: AtPoint): number {
  if (kind === 'frozen') return 0;
  return back === 'with the other' ? 2 : 1;
}

async function repair(stage: Stage, { kind, part, back }: AtPoint): Promise<void> {
  if (kind === 'frozen') {
    await pause(FROZEN_MS);
    process.kill(stage.part(part).pid, 'SIGCONT');
    return;
  }
  if (back === 'after a while') await pause(AFTER_A_WHILE_MS);
  if (back !== 'with the other') return stage.startAgain(part);
  process.kill(stage.part(OTHER_MAIN).pid, 'SIGKILL');
  await Promise.all([MAIN, OTHER_MAIN].map((name) => stage.startAgain(name)));
}

type AfterTime = Exclude<Trouble, AtPoint>;

function afterTime(stage: Stage, trouble: AfterTime): Strike {
  let at: number | undefined;
  let back: number | undefined;
  const happened = (async () => {
    await pause(trouble.afterMs);
    at = Date.now();
    await happen(stage, trouble);
    back = Date.now();
  })();
  happened.catch(() => undefined);
  const kills = trouble.kind === 'Redis flushed' ? 0 : 1;
  return { struckAt: () => at, backAt: () => back, kills: () => (at === undefined ? 0 : kills), over: () => happened };
}

async function happen(stage: Stage, trouble: AfterTime): Promise<void> {
  if (trouble.kind === 'PostgreSQL crashed') return stage.crashPostgres();
  if (trouble.kind === 'SIGTERM') {
    process.kill(stage.part(trouble.part).pid, 'SIGTERM');
    return stage.startAgain(trouble.part);
  }
  if (trouble.kind === 'Redis flushed') return flush(stage.redis.url);
  await stage.stopRedis();
  await pause(AFTER_A_WHILE_MS);
  await stage.startRedisAgain();
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  redis.disconnect();
}
