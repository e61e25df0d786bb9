/** What the shop has told us that it did, and must have done once. */
export interface Books {
  /** By idempotency key, how the one order of it ended. */
  readonly orders: Map<string, 'CONFIRMED' | 'CANCELLED'>;
  /** Payments asked for beside the checkout, by order id. */
  readonly payments: Map<string, PaymentEntry>;
  /** Uses of coupons asked for beside the checkout, by order id. */
  readonly uses: Map<string, 'confirmed' | 'released'>;
  /** For what goods were reserved once at the warehouse, beside the checkout. */
  readonly reservations: Set<string>;
}

export interface PaymentEntry {
  readonly chargedMinor: number;
  readonly refundedMinor: number;
}

export function emptyBooks(): Books {
  return { orders: new Map(), payments: new Map(), uses: new Map(), reservations: new Set() };
}
