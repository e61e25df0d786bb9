import type { OrderEventType } from '@webstore/contracts';
import type { PastOrder } from './orders.js';

const HOUR_MS = 3600 * 1000;
const HOURS_TO_SHIP = 26;

export function orderRow(order: PastOrder, now: Date) {
  const { id, customerId, country, total, method, totalUsd, usdMicros, placedAt, isCancelled } = order;
  const hoursAfter = clockOf(order, now);
  return {
    ...{ id, country },
    customer_id: customerId,
    status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
    payment_status: isCancelled ? 'refunded' : 'captured',
    fulfillment_status: isCancelled ? 'reserved' : 'shipped',
    currency: total.currency,
    payment_method: method,
    total_minor: total.amountMinor,
    refunded_minor: isCancelled ? total.amountMinor : 0,
    usd_micros: usdMicros,
    total_usd_minor: totalUsd.amountMinor,
    created_at: placedAt,
    confirmed_at: placedAt,
    cancelled_at: isCancelled ? hoursAfter(3) : null,
    shipped_at: isCancelled ? null : hoursAfter(HOURS_TO_SHIP),
  };
}

export function lineRowsOf({ id, lines, isCancelled }: PastOrder) {
  return lines.map(({ product, quantity, unit, total }, index) => ({
    order_id: id,
    line: index + 1,
    product_id: product.id,
    name: product.name,
    quantity,
    unit_minor: unit.amountMinor,
    total_minor: total.amountMinor,
    inventory_policy: product.inventoryPolicy ?? 'optimistic',
    fulfillment_status: isCancelled ? 'reserved' : 'shipped',
  }));
}

export function eventRowsOf(order: PastOrder, now: Date) {
  const { id, isCancelled } = order;
  const hoursAfter = clockOf(order, now);
  const start: [OrderEventType, number][] = [
    ['OrderCreated', 0],
    ['PaymentCaptured', 0],
    ['StockUpdateResult', 0],
    ['OrderConfirmed', 0],
  ];
  const end: [OrderEventType, number][] = isCancelled
    ? [
        ['OrderCancelled', 3],
        ['RefundRequested', 3],
        ['RefundCompleted', 4],
      ]
    : [
        ['CrmUpdated', 1],
        ['OrderShipped', HOURS_TO_SHIP],
      ];
  return [...start, ...end].map(([type, hours], index) => ({
    order_id: id,
    sequence: index + 1,
    type,
    at: hoursAfter(hours),
  }));
}

/** Time goes faster for an order of today, so that none of it lies in the future. */
function clockOf({ placedAt }: PastOrder, now: Date): (hours: number) => Date {
  const hourMs = Math.min(HOUR_MS, Math.max(0, now.getTime() - placedAt.getTime()) / HOURS_TO_SHIP);
  return (hours) => new Date(placedAt.getTime() + hours * hourMs);
}
