import type { CauseOfDeath } from './job.js';

/** When a failed job is tried again and when it is dead. */
export interface RetryRules {
  /** The wait after the first failure, at most; doubles with each further one. */
  readonly baseMs: number;
  readonly capMs: number;
  /** So many refusals, or so many crashes, and it is dead. */
  readonly maxRefusals: number;
  /** Failures other than refusals are put up with for this long, since an outage passes. */
  readonly patienceMs: number;
}

export const defaultRetryRules: RetryRules = {
  baseMs: 1_000,
  capMs: 300_000,
  maxRefusals: 10,
  patienceMs: 24 * 3_600_000,
};

/** Full jitter: anything from 0 to 1, 2, 4, … at last 300 s, so that jobs of one outage do not come back as one. */
export function retryDelayMs({ baseMs, capMs }: RetryRules, attempts: number, chance = Math.random()): number {
  return Math.round(chance * Math.min(capMs, baseMs * 2 ** attempts));
}

interface Failures {
  readonly refusals: number;
  readonly outOfPatience: boolean;
}

/** Why a job that has just failed is dead; undefined while it is worth another try. */
export function causeOfDeath(rules: RetryRules, failures: Failures, refused: boolean): CauseOfDeath | undefined {
  if (refused) return failures.refusals + 1 >= rules.maxRefusals ? 'refused' : undefined;
  return failures.outOfPatience ? 'gave-up' : undefined;
}
