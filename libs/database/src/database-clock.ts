import type { Queryable } from './pool.js';

/**
 * The time of day by the database's clock, for what has to know it outside of a statement: the one clock of a process.
 * Between two looks at the database it goes on by the time that passes, so that nobody who sets the clock of this
 * machine changes it.
 */
export class DatabaseClock {
  // Until the database has been asked there is only the machine's own.
  #aheadMs = Date.now() - performance.now();

  constructor(private readonly db: Queryable) {}

  /** Milliseconds since 1970. */
  nowMs(): number {
    return performance.now() + this.#aheadMs;
  }

  now(): Date {
    return new Date(this.nowMs());
  }

  /** Sets it by the database; after an error it goes on as it was. */
  async set(): Promise<void> {
    const askedAtMs = performance.now();
    const { rows } = await this.db.query<{ now_ms: number }>({
      name: 'what-time-is-it',
      text: 'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now_ms',
    });
    const answeredAtMs = performance.now();
    if (rows[0]) this.#aheadMs = rows[0].now_ms - (askedAtMs + answeredAtMs) / 2;
  }
}
