import type { Queryable } from '@webstore/database';
import type { StoredOrderEvent } from './order-events.js';

/** An event with the order that it belongs to. */
export interface ToldEvent extends StoredOrderEvent {
  readonly orderId: string;
}

const COLUMNS = 'order_id AS "orderId", sequence, type, facts, at';
const SINCE = 'at >= $2 ORDER BY at, order_id, sequence';

// What is not to be seen yet was written by a transaction that still runs, and no event is older than its transaction.
const HORIZON = `
  SELECT least(now(), min(xact_start)) AS at FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;

/**
 * Follows the events of all orders, or of one, as they are committed. A time alone is no place to go on from: events of one
 * time may be many, and one that was written first may be committed last. So each look goes back to the beginning of
 * the oldest transaction that was running at the look before, and leaves out what it has told.
 */
export class EventTail {
  #horizon: Date | undefined;
  #told: ReadonlySet<string> = new Set();

  constructor(
    private readonly db: Queryable,
    private readonly orderId?: string | undefined,
  ) {}

  /** The newest events, in their order; next() goes on after them. */
  async last(count: number): Promise<ToldEvent[]> {
    const horizon = await this.#readHorizon();
    // First, or what is committed between the two looks would count as told.
    const passed = await this.#read(SINCE, [horizon]);
    const newest = await this.#read('true ORDER BY at DESC, order_id DESC, sequence DESC LIMIT $2', [count]);
    this.#remember([...passed, ...newest], horizon);
    return newest.reverse();
  }

  /** What was committed since the last look, by time, order and number; at first, since a moment ago. */
  async next(): Promise<ToldEvent[]> {
    const from = this.#horizon ?? (await this.#readHorizon());
    const horizon = await this.#readHorizon();
    const events = await this.#read(SINCE, [from]);
    const fresh = events.filter((event) => !this.#told.has(nameOf(event)));
    this.#remember(events, horizon);
    return fresh;
  }

  #remember(events: readonly ToldEvent[], horizon: Date): void {
    this.#told = new Set(events.filter(({ at }) => at >= horizon).map(nameOf));
    this.#horizon = horizon;
  }

  async #readHorizon(): Promise<Date> {
    const { rows } = await this.db.query<{ at: Date }>(HORIZON);
    return rows[0]?.at ?? new Date(0);
  }

  async #read(which: string, values: readonly unknown[]): Promise<ToldEvent[]> {
    const text = `SELECT ${COLUMNS} FROM order_event WHERE ($1::uuid IS NULL OR order_id = $1) AND ${which}`;
    return (await this.db.query<ToldEvent>({ text, values: [this.orderId ?? null, ...values] })).rows;
  }
}

function nameOf({ orderId, sequence }: ToldEvent): string {
  return `${orderId} ${sequence}`;
}
