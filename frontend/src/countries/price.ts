import type { MoneyOnWire } from '@webstore/contracts';
import { format, money } from '@webstore/money';
import { type Country, markets } from './countries';

/** An amount as shoppers of the country read it: `1.234,56 €`, `¥14,700`. The same text as the API's `formatted`. */
export function priceText({ amount_minor, currency }: MoneyOnWire, country: Country): string {
  return format(money(amount_minor, currency), markets[country].locale);
}

/** The sign that a country writes beside its prices, as `€`. */
export function currencySign(country: Country): string {
  const { currency, locale } = markets[country];
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value.replace('\uffe5', '\u00a5') ?? currency;
}
