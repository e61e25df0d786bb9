import type { Outcome, RunOptions } from '../run.js';
import type { Script } from '../schedule/schedule.js';

/** Runs on a fresh copy of the database. */
export type Play = (options: Omit<RunOptions, 'url'>) => Promise<Outcome>;

/** What happens at the same time differs from one to the next. */
export const TRIES = 4;
const AT_ONCE = 2;
/** A schedule alone, with few misfortunes, settles much sooner. */
const SETTLES_WITHIN_MS = 10_000;

export interface Rehearsal {
  readonly seed: number;
  readonly number: number;
  readonly script: Script;
  /** Ends a try at the first violation of these; all of it is played if not given. */
  readonly stopsAt?: readonly number[];
}

export interface Effort {
  readonly tries: number;
  /** So many that broke a promise tell enough. */
  readonly enough?: number;
}

/** Plays a schedule alone by a script, in a shop of its own where nothing else goes wrong; what the tries came to. */
export async function rehearse(
  play: Play,
  { number, ...how }: Rehearsal,
  { tries, enough = tries }: Effort = { tries: TRIES },
): Promise<Outcome[]> {
  const alone = { ...how, numbers: [number], atOnce: 1, withinMs: SETTLES_WITHIN_MS, isCalm: true };
  const outcomes: Outcome[] = [];
  while (outcomes.length < tries && brokenOf(outcomes).length < enough) {
    outcomes.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => play(alone)))));
  }
  return outcomes;
}

export const brokenOf = (outcomes: readonly Outcome[]) => outcomes.filter(({ violations }) => violations.length > 0);
