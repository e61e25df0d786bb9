import type { Queryable } from '@webstore/database';
import { appendOrderEvents } from '@webstore/order-events';

export interface RefundOfOrder {
  readonly order_id: string;
  readonly key: string;
  readonly amount_minor: number;
}

// The end of the job commits with this, so a repeated job cannot add twice; a second job under the same key (one put
// back from the dead letters after all) finds the event of the first.
const ADD = `
  UPDATE orders SET
    refunded_minor = refunded_minor + $2,
    payment_status = CASE
      WHEN refunded_minor + $2 = total_minor THEN 'refunded'
      WHEN status = 'CANCELLED' THEN 'refund_pending'
      ELSE 'partially_refunded'
    END
  WHERE id = $1 AND NOT EXISTS (
    SELECT FROM order_event WHERE order_id = $1 AND type = 'RefundCompleted' AND facts ->> 'key' = $3
  )`;

/** Adds a refund that was really made to what an order has had back, once per key. */
export async function recordRefund(tx: Queryable, { order_id: orderId, key, amount_minor }: RefundOfOrder) {
  await tx.query('SELECT FROM orders WHERE id = $1 FOR UPDATE', [orderId]);
  const { rowCount } = await tx.query({ name: 'add-refund', text: ADD, values: [orderId, amount_minor, key] });
  if (rowCount === 0) return;
  await appendOrderEvents(tx, orderId, [{ type: 'RefundCompleted', facts: { key, amount_minor } }]);
}

/** The card was never charged, so the order waits for no money. */
export async function recordNothingToRefund(tx: Queryable, orderId: string): Promise<void> {
  await tx.query(`UPDATE orders SET payment_status = 'declined' WHERE id = $1 AND payment_status = 'refund_pending'`, [
    orderId,
  ]);
}
