import type { Money } from '@webstore/money';

/** What one promotion takes off an order: never more than its amount, in its currency. `code` is what the order shows. */
export interface Offer {
  readonly code: string;
  readonly discount: Money;
}

/** The offer that takes off most; of equals the earlier. None where nothing would be taken off. */
export function bestOf(offers: readonly Offer[]): Offer | null {
  return offers.reduce<Offer | null>((best, offer) => (isWorthMore(offer, best) ? offer : best), null);
}

export function isWorthMore(offer: Offer, than: Offer | null): boolean {
  return offer.discount.amountMinor > (than?.discount.amountMinor ?? 0);
}
