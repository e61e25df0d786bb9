import type { Country } from '@webstore/contracts';
import type { Queryable } from '@webstore/database';
import { enqueueJobs, type NewJob } from '@webstore/jobs';
import { appendOrderEvents } from '@webstore/order-events';
import { OrderMovedOn } from '../orders/order-moved-on.js';
import type { Order } from '../orders/read-order.js';
import { fulfillmentOf, isCancelled, type LineFate, type SettledLine } from './line-fate.js';
import { returnStock } from './return-stock.js';
import { eventsOf } from './story-of-lines.js';

const SETTLE_ORDER = `
  UPDATE orders SET
    fulfillment_status = $2,
    status = CASE WHEN $3 THEN 'CANCELLED' ELSE status END,
    cancelled_at = CASE WHEN $3 THEN now() END,
    payment_status = CASE WHEN $3 AND payment_status = 'captured' THEN 'refund_pending' ELSE payment_status END
  WHERE id = $1 AND status = 'CONFIRMED' AND fulfillment_status = 'reserving'`;

const SETTLE_LINES = `
  UPDATE order_line SET fulfillment_status = settled.status
  FROM unnest($2::int[], $3::text[]) AS settled (line, status)
  WHERE order_line.order_id = $1 AND order_line.line = settled.line`;

export interface Settlement {
  readonly order: Order;
  readonly lines: readonly SettledLine[];
  readonly jobs: readonly NewJob[];
}

/** What became of an order's lines. */
export class SettledOrder {
  constructor(
    readonly country: Country,
    readonly fates: readonly LineFate['status'][],
  ) {}
}

/**
 * Writes what became of an order's lines, and what follows from it: the story, shipping, refunds. The order is
 * locked before its products, and they by ascending id, as everywhere.
 * @throws OrderMovedOn when the order no longer waits for its goods.
 */
export async function settleLines(tx: Queryable, { order, lines, jobs }: Settlement): Promise<SettledOrder> {
  await settleOrder(tx, order.id, lines);
  await returnStock(tx, order.id, lines.filter(isCancelled));
  await appendOrderEvents(tx, order.id, eventsOf(order, lines));
  await enqueueJobs(tx, jobs);
  return new SettledOrder(
    order.country,
    lines.map(({ fate }) => fate.status),
  );
}

async function settleOrder(tx: Queryable, orderId: string, lines: readonly SettledLine[]): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'settle-order',
    text: SETTLE_ORDER,
    values: [orderId, fulfillmentOf(lines), lines.every(isCancelled)],
  });
  if (rowCount === 0) throw new OrderMovedOn(orderId);
  await tx.query({
    name: 'settle-lines',
    text: SETTLE_LINES,
    values: [orderId, lines.map(({ line }) => line.line), lines.map(({ fate }) => fate.status)],
  });
}
