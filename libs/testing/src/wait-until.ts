import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 25;

/**
 * Waits for something to come true and returns it: `look` is asked again until it gives neither undefined nor false, after a
 * pause that is longer where looking takes others' time.
 * @throws Error naming what was waited for.
 */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  withinMs = 15_000,
  everyMs = EVERY_MS,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain: ${what}`);
    await pause(everyMs);
  }
}
