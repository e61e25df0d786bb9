import { AsyncLocalStorage } from 'node:async_hooks';

/** How long the caller waits, in milliseconds from when it sends the request: clocks of two machines need not agree. */
export const DEADLINE_HEADER = 'request-timeout-ms';

/** The type of the problem that says: the time was over before anything was done. */
export const DEADLINE_EXCEEDED = 'deadline-exceeded';

const endsAt = new AsyncLocalStorage<number>();

/** Runs work for a request that ends at `endsAtMs` of `performance.now()`, with everything that the work begins. */
export function within<T>(endsAtMs: number, work: () => T): T {
  return endsAt.run(endsAtMs, work);
}

/** What is left of the request at hand, negative when it is over; Infinity where nobody waits, or not for a stated time. */
export function leftMs(): number {
  const ends = endsAt.getStore();
  return ends === undefined ? Number.POSITIVE_INFINITY : ends - performance.now();
}
