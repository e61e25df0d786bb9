import type { Order } from '../orders/read-order.js';
import { isCancelled, type SettledLine } from './line-fate.js';

export interface LineRefund {
  readonly order_id: string;
  readonly key: string;
  readonly amount_minor: number;
}

/** What a shopper has paid for lines that cannot be had. */
export function refundsOf(order: Order, lines: readonly SettledLine[]): LineRefund[] {
  const isPaid = order.paymentStatus === 'captured' || order.paymentStatus === 'partially_refunded';
  if (!isPaid) return [];
  return lines
    .filter((settled) => isCancelled(settled) && settled.line.totalMinor > 0)
    .map(({ line: { line, totalMinor } }) => ({
      order_id: order.id,
      key: `${order.id}:refund:${line}`,
      amount_minor: totalMinor,
    }));
}
