/** How often a sign-in may fail, and what it costs to go on. */
export interface ThrottleRule {
  /** Failures in any span of `windowMs` that are free; 0 for no throttle at all. */
  readonly failures: number;
  readonly windowMs: number;
  /** After the last free failure; each further one doubles it. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

/** A try that was not ended after so long never will be: its process is gone. */
export const TRY_LASTS_MS = 10_000;

/** To wait while others have the only tries that are left under way. */
export const WHILE_OTHERS_TRY_MS = 1_000;

/**
 * begin: may somebody try now? The answer is for how long not, and where it is 0 the try is under way until it ends as one of
 * the others. fail: it was wrong. release: it was neither right nor wrong, or right and that says nothing. clear: it was right,
 * and what failed before is forgiven.
 */
export type ThrottleAct = 'begin' | 'fail' | 'release' | 'clear';

/** Keeps what failed, of all that are tried for: accounts and addresses. */
export interface Throttle {
  /** Milliseconds to wait; 0 where nothing is in the way. */
  act(act: ThrottleAct, subject: string, rule: ThrottleRule): Promise<number> | number;
}
