import type { MoneyOnWire } from '@webstore/contracts';
import { add, money, subtract, times, zero } from '@webstore/money';
import type { Cart } from '../../api/cart';
import { type Country, markets } from '../../countries/countries';
import { type CartLine, countOf, isUnsaved } from './cart-lines';
import { useAccountCart, useKeptCart } from './use-cart';
import { useDeliveryDays } from './use-delivery-days';

export interface TotalsShown {
  /** Undefined while a price is not known. */
  readonly subtotal: MoneyOnWire | undefined;
  readonly discount: Cart['discount'];
  readonly total: MoneyOnWire | undefined;
  readonly days: Cart['delivery']['days'] | undefined;
  /** Ours, until the shop has added up: shown as not final. */
  readonly isEstimate: boolean;
}

/** The sums of the shop where it has added up what is shown; ours before that, and for a visitor. */
export function useTotals(): TotalsShown {
  const { country, lines } = useKeptCart();
  const { data, isFetching } = useAccountCart();
  const isOfThis = data?.country === country && data.item_count === countOf(lines) && !lines.some(isUnsaved);
  const visitorDays = useDeliveryDays(country);
  const days = data?.delivery.days ?? visitorDays;
  if (data && isOfThis) {
    const { subtotal, discount, total } = data;
    return { subtotal, discount: discount?.amount.amount_minor ? discount : null, total, days, isEstimate: isFetching };
  }
  const subtotal = subtotalOf(lines, country);
  return { subtotal, discount: null, total: subtotal, days, isEstimate: data !== undefined };
}

/** Undefined while a price is not known; what is not sold here costs nothing. */
export function subtotalOf(lines: readonly CartLine[], country: Country): MoneyOnWire | undefined {
  const wanted = lines.filter(({ quantity }) => quantity > 0);
  if (wanted.some(({ price }) => price === undefined)) return undefined;
  const sum = wanted.reduce(
    (sum, { price, quantity }) => (price ? add(sum, times(money(price.amount_minor, price.currency), quantity)) : sum),
    zero(markets[country].currency),
  );
  return { amount_minor: sum.amountMinor, currency: sum.currency };
}

export function negative({ amount_minor, currency }: MoneyOnWire): MoneyOnWire {
  const less = subtract(zero(currency), money(amount_minor, currency));
  return { amount_minor: less.amountMinor, currency };
}
