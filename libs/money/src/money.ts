import { type Currency, exponentOf } from './currency.js';

/** An amount in the currency's minor unit (cents; whole yen), always a safe integer. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: Currency;
}

/** @throws RangeError for anything but a safe integer. */
export function money(amountMinor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`${amountMinor} is not a whole number of minor units`);
  return { amountMinor, currency };
}

export const zero = (currency: Currency): Money => ({ amountMinor: 0, currency });

/** @throws TypeError when the currencies differ. */
export function add(a: Money, b: Money): Money {
  return money(a.amountMinor + sameCurrency(a, b).amountMinor, a.currency);
}

/** @throws TypeError when the currencies differ. */
export function subtract(a: Money, b: Money): Money {
  return money(a.amountMinor - sameCurrency(a, b).amountMinor, a.currency);
}

export function times(unit: Money, quantity: number): Money {
  return money(unit.amountMinor * quantity, unit.currency);
}

/** `basisPoints` of the amount (300 = 3 %), rounded half up to the minor unit; amounts are not negative here. */
export function portion(amount: Money, basisPoints: number): Money {
  return money(Math.floor((amount.amountMinor * basisPoints + 5_000) / 10_000), amount.currency);
}

/** The smaller of two amounts of one currency. */
export function smaller(a: Money, b: Money): Money {
  return a.amountMinor <= sameCurrency(a, b).amountMinor ? a : b;
}

/** As a shopper of the locale reads it. The full-width yen sign becomes ¥, which the text faces have. */
export function format({ amountMinor, currency }: Money, locale: string): string {
  const digits = exponentOf(currency);
  return formatterOf(locale, currency, digits)
    .format(amountMinor / 10 ** digits)
    .replace('\uffe5', '\u00a5');
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(locale: string, currency: Currency, digits: number): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formatters.get(key);
  if (known) return known;
  const options = {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError(`${a.currency} and ${b.currency} do not add up`);
  return b;
}
