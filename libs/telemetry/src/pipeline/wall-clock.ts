import type { HrTime } from '@opentelemetry/api';

const EVERY_MS = 10_000;
const NANOS = 1_000_000;

/** The machine's time of day at a moment of `performance.now()`. Signals of all machines lie side by side by their clocks. */
export class WallClock {
  #aheadMs = Date.now() - performance.now();

  constructor() {
    // Somebody may set the clock while we run.
    setInterval(() => this.#set(), EVERY_MS).unref();
  }

  /** Since 1970. */
  epochMs(momentMs: number): number {
    return this.#aheadMs + momentMs;
  }

  at(momentMs: number): HrTime {
    const sinceEpochMs = this.epochMs(momentMs);
    const seconds = Math.trunc(sinceEpochMs / 1_000);
    return [seconds, Math.round((sinceEpochMs - seconds * 1_000) * NANOS)];
  }

  #set(): void {
    this.#aheadMs = Date.now() - performance.now();
  }
}
