import type { OrderEventType } from '@webstore/contracts';
import type { Queryable } from '@webstore/database';

export interface OrderEvent {
  readonly type: OrderEventType;
  readonly facts?: Readonly<Record<string, unknown>>;
}

export interface StoredOrderEvent {
  readonly sequence: number;
  readonly type: OrderEventType;
  readonly facts: Record<string, unknown>;
  readonly at: Date;
}

/**
 * The INSERT of events as a branch of a larger statement. `orders` names a branch that yields the `id` of an order whose
 * row the statement has locked or written; `events` is the parameter with their JSON array. Numbers go on from the last;
 * a writer that slipped in between makes the statement fail on the key, never number twice.
 */
export function insertOrderEvents(orders: string, events: string): string {
  return `
    INSERT INTO order_event (order_id, sequence, type, facts)
    SELECT ${orders}.id,
      (SELECT coalesce(max(sequence), 0) FROM order_event WHERE order_id = ${orders}.id) + event.ordinality,
      event.value ->> 'type', coalesce(event.value -> 'facts', '{}')
    FROM ${orders}, jsonb_array_elements(${events}::jsonb) WITH ORDINALITY AS event (value, ordinality)`;
}

const APPEND = `WITH one AS (SELECT $1::uuid AS id) ${insertOrderEvents('one', '$2')}`;

/**
 * Adds events to an order's story inside the transaction that changes the order. The order's row is locked first, so
 * that the numbers have neither gap nor repeat whoever else writes.
 */
export async function appendOrderEvents(tx: Queryable, orderId: string, events: readonly OrderEvent[]): Promise<void> {
  await tx.query({ name: 'lock-order', text: 'SELECT FROM orders WHERE id = $1 FOR UPDATE', values: [orderId] });
  await tx.query({ name: 'append-order-events', text: APPEND, values: [orderId, JSON.stringify(events)] });
}

/** The story of an order from its beginning. */
export async function readOrderEvents(db: Queryable, orderId: string): Promise<StoredOrderEvent[]> {
  const { rows } = await db.query<StoredOrderEvent>({
    name: 'read-order-events',
    text: 'SELECT sequence, type, facts, at FROM order_event WHERE order_id = $1 ORDER BY sequence',
    values: [orderId],
  });
  return rows;
}
