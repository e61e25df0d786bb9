import { setTimeout as pause } from 'node:timers/promises';
import { Unexpected } from './step-failed.js';

// A shopper may ask 60 times a minute.
const EVERY_MS = 500;
/** Longer than the retries of a mock that fails some of its calls. */
const WITHIN_MS = 60_000;

/** Asks until there is an answer. @throws Unexpected saying `inVain` */
export async function poll<T>(inVain: string, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + WITHIN_MS;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() > deadline) throw new Unexpected(`${inVain} after ${WITHIN_MS / 1000} s`);
    await pause(EVERY_MS);
  }
}
