import { type Currency, exponentOf } from './currency.js';
import { type Money, money } from './money.js';

/**
 * US dollars for one unit of a currency, in millionths: the shop's own fixed list, so that a tier or a segment never
 * depends on the hour. An order freezes the rate that it used.
 */
const usdMicros: Record<Currency, number> = {
  USD: 1_000_000,
  GBP: 1_270_000,
  EUR: 1_080_000,
  JPY: 6_700,
  BRL: 180_000,
  INR: 12_000,
};

/** The rate to freeze on an order: millionths of a dollar for one major unit. */
export function usdMicrosOf(currency: Currency): number {
  return usdMicros[currency];
}

/** The US-dollar equivalent, rounded half up to the cent. */
export function toUsd(amount: Money): Money {
  return money(
    convert(amount.amountMinor, usdMicros[amount.currency] * 100, 10 ** exponentOf(amount.currency) * 1e6),
    'USD',
  );
}

/** A US-dollar amount in another currency, rounded half up to its minor unit. */
export function fromUsd(usd: Money, currency: Currency): Money {
  return money(convert(usd.amountMinor, 10 ** exponentOf(currency) * 1e6, usdMicros[currency] * 100), currency);
}

function convert(amountMinor: number, numerator: number, denominator: number): number {
  const top = BigInt(amountMinor) * BigInt(numerator) * 2n + BigInt(denominator);
  return Number(top / (BigInt(denominator) * 2n));
}
