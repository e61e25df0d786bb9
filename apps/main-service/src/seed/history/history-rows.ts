import type { OrderEventType } from '@webstore/contracts';
import type { PastOrder } from './orders.js';

const HOUR_MS = 3600 * 1000;

export function orderRow(order: PastOrder) {
  const { id, customerId, country, total, method, totalUsd, usdMicros, placedAt, isCancelled } = order;
  const shippedAt = isCancelled ? null : hoursAfter(placedAt, 26);
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
    confirmed_at: hoursAfter(placedAt, 0),
    cancelled_at: isCancelled ? hoursAfter(placedAt, 3) : null,
    shipped_at: shippedAt,
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

export function eventRowsOf({ id, placedAt, isCancelled }: PastOrder) {
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
        ['OrderShipped', 26],
      ];
  return [...start, ...end].map(([type, hours], index) => ({
    order_id: id,
    sequence: index + 1,
    type,
    at: hoursAfter(placedAt, hours),
  }));
}

function hoursAfter(date: Date, hours: number): Date {
  return new Date(date.getTime() + hours * HOUR_MS);
}
