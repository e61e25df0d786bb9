import type { Country } from '@webstore/contracts';
import type { Order, OrderLine } from '../orders/read-order.js';

/** A line of an order as the warehouses are asked for it. */
export interface Wanted {
  readonly orderId: string;
  readonly line: number;
  readonly productId: string;
  readonly quantity: number;
  readonly country: Country;
}

export function wantedOf({ id: orderId, country }: Order, { line, productId, quantity }: OrderLine): Wanted {
  return { orderId, line, productId, quantity, country };
}

/** A pessimistic line was reserved in the store's own ledger before the charge; no warehouse is asked for it again. */
export function isAskedFor({ inventoryPolicy }: OrderLine): boolean {
  return inventoryPolicy === 'optimistic';
}
