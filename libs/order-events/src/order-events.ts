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

const APPEND = `
  WITH locked AS MATERIALIZED (SELECT id FROM orders WHERE id = $1 FOR UPDATE),
       last AS (SELECT coalesce(max(sequence), 0) AS sequence FROM order_event, locked WHERE order_id = locked.id)
  INSERT INTO order_event (order_id, sequence, type, facts)
  SELECT locked.id, last.sequence + event.ordinality, event.value ->> 'type', coalesce(event.value -> 'facts', '{}')
  FROM locked, last, jsonb_array_elements($2::jsonb) WITH ORDINALITY AS event (value, ordinality)`;

/**
 * Adds events to an order's story, numbered on from the last. The order's row is locked for it, so the numbers have no
 * gap and no repeat whoever writes at once. Call it inside the transaction that changes the order.
 */
export async function appendOrderEvents(tx: Queryable, orderId: string, events: readonly OrderEvent[]): Promise<void> {
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
