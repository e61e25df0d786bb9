import type { Cart } from '../../api/cart';
import type { CheckoutBody } from '../../api/checkout';
import { makeTabStore, parseKept } from '../../ui/tab-store';

/** One wish to buy this basket in this way. It has one key, however often it is sent. */
export interface Attempt {
  readonly key: string;
  readonly body: CheckoutBody;
  /** What was in the cart, see `basketOf`. */
  readonly basket: string;
  /** Sent, and not known to have ended. */
  readonly isOpen: boolean;
  /** Where the shop says that it goes on. */
  readonly orderId?: string | undefined;
}

export type Wish = Pick<Attempt, 'body' | 'basket'>;

const kept = makeTabStore('checkout-attempt');

/** Outlives a reload, and ends with the tab. */
export function keptAttempt(): Attempt | undefined {
  return parseKept(kept.get());
}

/** Undefined forgets it: an attempt that has ended must not lend its key to another. */
export function keepAttempt(attempt: Attempt | undefined): void {
  kept.set(attempt ? JSON.stringify(attempt) : '');
}

/** The attempt that was made before for the same wish, or one with a new key. */
export function attemptFor(wish: Wish, earlier: Attempt | undefined, newKey: () => string): Attempt {
  const isSame = earlier && earlier.basket === wish.basket && sameBody(earlier.body, wish.body);
  return isSame ? earlier : { ...wish, key: newKey(), isOpen: false };
}

/** Products, quantities and prices: what makes a basket another one. */
export function basketOf({ country, lines, total }: Cart): string {
  const held = lines.map(({ product_id, quantity, line_total }) => [product_id, quantity, line_total?.amount_minor]);
  return JSON.stringify([country, held, total.amount_minor]);
}

function sameBody(one: CheckoutBody, other: CheckoutBody): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
