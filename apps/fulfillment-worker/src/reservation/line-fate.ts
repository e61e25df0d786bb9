import type { FulfillmentStatus } from '@webstore/contracts';
import type { OrderLine } from '../orders/read-order.js';
import type { Reservation } from './inventory.service.js';

/** Where the goods of a line come from, or why there are none. */
export type LineFate =
  /** A pessimistic line: taken from the store's own ledger before the charge. */
  | { readonly status: 'reserved'; readonly reservation?: Reservation }
  | { readonly status: 'alternative_warehouse'; readonly reservation: Reservation }
  | { readonly status: 'supplier'; readonly supplierOrderId: string; readonly leadTimeDays: number }
  | { readonly status: 'delayed'; readonly days: number }
  | { readonly status: 'cancelled_out_of_stock' };

export interface SettledLine {
  readonly line: OrderLine;
  readonly fate: LineFate;
}

/** From best to worst. */
const ladder: readonly FulfillmentStatus[] = ['reserved', 'alternative_warehouse', 'supplier', 'delayed'];

export function isCancelled({ fate }: SettledLine): boolean {
  return fate.status === 'cancelled_out_of_stock';
}

/** An order fares as the worst of its lines that are still to be had, and is out of stock when none is. */
export function fulfillmentOf(lines: readonly SettledLine[]): FulfillmentStatus {
  const rungs = lines.filter((line) => !isCancelled(line)).map(({ fate }) => ladder.indexOf(fate.status));
  return ladder[Math.max(...rungs)] ?? 'cancelled_out_of_stock';
}

/** Days of delay that the shopper was told of, at most. */
export function delayDaysOf(lines: readonly SettledLine[]): number {
  return Math.max(0, ...lines.map(({ fate }) => (fate.status === 'delayed' ? fate.days : 0)));
}
