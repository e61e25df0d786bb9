import { currencies, format, type Money, money } from '@webstore/money';
import { z } from 'zod';
import { type Country, markets } from './countries.js';

export const currencySchema = z.enum(currencies);

/** Money between services: integer minor units, never a float. */
export const moneySchema = z.strictObject({ amount_minor: z.int(), currency: currencySchema }).meta({ id: 'Money' });

/** Money as a shopper gets it: with the text to show. */
export const priceSchema = z
  .strictObject({ amount_minor: z.int(), currency: currencySchema, formatted: z.string() })
  .meta({ id: 'Price' });

export type MoneyOnWire = z.output<typeof moneySchema>;
export type Price = z.output<typeof priceSchema>;

export function moneyOnWire({ amountMinor, currency }: Money): MoneyOnWire {
  return { amount_minor: amountMinor, currency };
}

export function moneyOf({ amount_minor, currency }: MoneyOnWire): Money {
  return money(amount_minor, currency);
}

/** The price with its text in the formats of the country. */
export function priceOf(amount: Money, country: Country): Price {
  return { ...moneyOnWire(amount), formatted: format(amount, markets[country].locale) };
}
