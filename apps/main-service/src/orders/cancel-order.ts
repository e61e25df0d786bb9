import { Inject, Injectable } from '@nestjs/common';
import type { Country } from '@webstore/contracts';
import { inTransaction } from '@webstore/database';
import { type Currency, type Money, money } from '@webstore/money';
import { insertOrderEvents } from '@webstore/order-events';
import type pg from 'pg';
import { STORE } from '../backing.js';
import { moveStock } from '../stock/move-stock.js';

export interface CancelledOrder {
  readonly id: string;
  readonly country: Country;
  readonly refund: Money;
}

/**
 * $1 order, $2 customer. The order falls, its goods go back, and the refund of all that was not refunded
 * line by line before is written as a job under the order's own refund key.
 */
const CANCEL = `
  WITH cancelled AS (
    UPDATE orders SET status = 'CANCELLED', cancelled_at = now(),
      payment_status = CASE payment_status WHEN 'not_required' THEN 'not_required' ELSE 'refund_pending' END
    WHERE id = $1 AND customer_id = $2 AND status = 'CONFIRMED' AND fulfillment_status <> 'shipped'
    RETURNING id, customer_id, country, currency, coupon_is_held, traceparent
  ),
  returned AS (
    INSERT INTO stock_movement (order_id, product_id, reason, quantity)
    SELECT order_id, product_id, 'returned', sum(quantity)::int FROM order_line JOIN cancelled ON order_id = cancelled.id
    WHERE fulfillment_status <> 'cancelled_out_of_stock' GROUP BY order_id, product_id
    RETURNING product_id, quantity
  ),
  ${moveStock('returned')},
  owed AS (
    SELECT cancelled.id, cancelled.country, cancelled.currency, cancelled.traceparent, cancelled.coupon_is_held,
      (SELECT coalesce(sum(total_minor), 0)::bigint FROM order_line
       WHERE order_id = cancelled.id AND fulfillment_status <> 'cancelled_out_of_stock') AS amount_minor
    FROM cancelled
  ),
  refunding AS (
    INSERT INTO job (kind, payload, traceparent)
    SELECT 'refund-payment', jsonb_build_object('order_id', id, 'key', id || ':refund:0', 'amount_minor', amount_minor), traceparent
    FROM owed WHERE amount_minor > 0
  ),
  releasing AS (
    INSERT INTO job (kind, payload, traceparent)
    SELECT 'release-coupon', jsonb_build_object('order_id', id), traceparent FROM owed WHERE coupon_is_held
  ),
  told AS (${insertOrderEvents('cancelled', `'[{"type": "OrderCancelled", "facts": {"reason": "customer"}}, {"type": "RefundRequested"}]'`)})
  SELECT id, country, currency, amount_minor FROM owed`;

/**
 * First and by itself: a statement that waits for a row sees all others as they were before the wait, and so would give
 * its events the numbers of those that the worker wrote meanwhile.
 */
const LOCK = 'SELECT FROM orders WHERE id = $1 AND customer_id = $2 FOR UPDATE';

@Injectable()
export class CancelOrder {
  constructor(@Inject(STORE) private readonly store: pg.Pool) {}

  /** Undefined where the order is not the customer's, or its state does not allow it. */
  async cancel(customerId: string, orderId: string): Promise<CancelledOrder | undefined> {
    const values = [orderId, customerId];
    const row = await inTransaction(this.store, async (tx) => {
      await tx.query({ name: 'lock-order', text: LOCK, values });
      return (await tx.query<Owed>({ name: 'cancel-order', text: CANCEL, values })).rows[0];
    });
    return row && { id: row.id, country: row.country, refund: money(row.amount_minor, row.currency) };
  }
}

interface Owed {
  readonly id: string;
  readonly country: Country;
  readonly currency: Currency;
  readonly amount_minor: number;
}
