import type { OrderEvent } from '@webstore/order-events';
import type { Order } from '../orders/read-order.js';
import { isCancelled, type SettledLine } from './line-fate.js';
import { refundsOf } from './line-refund.js';

/** The events of an order whose lines are settled. */
export function eventsOf(order: Order, lines: readonly SettledLine[]): OrderEvent[] {
  const refunds = refundsOf(order, lines).map(
    ({ key, amount_minor }): OrderEvent => ({ type: 'RefundRequested', facts: { key, amount_minor } }),
  );
  const end: OrderEvent[] = lines.every(isCancelled)
    ? [{ type: 'OrderCancelled', facts: { reason: 'out_of_stock' } }]
    : [];
  return [...lines.map(eventOf), ...end, ...refunds];
}

function eventOf({ line: { line, productId }, fate }: SettledLine): OrderEvent {
  const facts = { line, product_id: productId };
  switch (fate.status) {
    case 'reserved':
    case 'alternative_warehouse': {
      const { reservationId, warehouse } = fate.reservation ?? {};
      const place = reservationId === undefined ? {} : { warehouse, reservation_id: reservationId };
      return { type: 'LineReserved', facts: { ...facts, from: fate.status, ...place } };
    }
    case 'supplier': {
      const { supplierOrderId, leadTimeDays } = fate;
      const supply = { supplier_order_id: supplierOrderId, lead_time_days: leadTimeDays };
      return { type: 'LineReserved', facts: { ...facts, from: fate.status, ...supply } };
    }
    case 'delayed':
      return { type: 'LineDelayed', facts: { ...facts, days: fate.days } };
    case 'cancelled_out_of_stock':
      return { type: 'LineCancelled', facts: { ...facts, reason: 'out_of_stock' } };
  }
}
