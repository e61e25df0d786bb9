import { z } from 'zod';

const countries = ['US', 'UK', 'DE', 'FR', 'JP', 'BR', 'IN'] as const;

export type Country = (typeof countries)[number];

/** Fields that requests to more than one mock have. */
export const countryField = z.enum(countries);
export const nameField = z.string().min(1).max(200);
export const amountMinorField = z.int().min(0);
export const currencyField = z.string().regex(/^[A-Z]{3}$/, 'must be a currency like USD');
