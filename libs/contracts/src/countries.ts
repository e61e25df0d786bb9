import type { Currency } from '@webstore/money';
import { z } from 'zod';

export const countries = ['US', 'UK', 'DE', 'FR', 'JP', 'BR', 'IN'] as const;

export type Country = (typeof countries)[number];

/** What selling in a country means: its money, its formats, and the days that a parcel takes. */
export interface Market {
  readonly name: string;
  readonly currency: Currency;
  readonly locale: string;
  readonly taxInclusive: boolean;
  readonly deliveryDays: readonly [least: number, most: number];
}

export const markets: Readonly<Record<Country, Market>> = {
  US: { name: 'United States', currency: 'USD', locale: 'en-US', taxInclusive: false, deliveryDays: [2, 5] },
  UK: { name: 'United Kingdom', currency: 'GBP', locale: 'en-GB', taxInclusive: true, deliveryDays: [2, 4] },
  DE: { name: 'Deutschland', currency: 'EUR', locale: 'de-DE', taxInclusive: true, deliveryDays: [1, 3] },
  FR: { name: 'France', currency: 'EUR', locale: 'fr-FR', taxInclusive: true, deliveryDays: [2, 4] },
  JP: { name: '日本', currency: 'JPY', locale: 'ja-JP', taxInclusive: true, deliveryDays: [1, 3] },
  BR: { name: 'Brasil', currency: 'BRL', locale: 'pt-BR', taxInclusive: true, deliveryDays: [4, 9] },
  IN: { name: 'India', currency: 'INR', locale: 'en-IN', taxInclusive: true, deliveryDays: [3, 7] },
};

/** In data: upper case. */
export const countrySchema = z.enum(countries);

/** In a path: lower case; comes out in upper case. */
export const countryPathSchema = z.enum(['us', 'uk', 'de', 'fr', 'jp', 'br', 'in']);

export function countryOfPath(segment: z.output<typeof countryPathSchema>): Country {
  return segment.toUpperCase() as Country;
}

export const countryListSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        code: countrySchema,
        name: z.string(),
        currency: z.string().length(3),
        locale: z.string(),
        tax_inclusive: z.boolean(),
        delivery_days: z.strictObject({ least: z.int(), most: z.int() }),
      }),
    ),
  })
  .meta({ id: 'CountryList' });
