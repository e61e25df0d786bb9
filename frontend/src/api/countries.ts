import type { countryListSchema } from '@webstore/contracts';
import type { z } from 'zod';
import { ask } from './client';

export type CountryList = z.output<typeof countryListSchema>;

/** What the shop says of its countries: delivery days above all. */
export function listCountries(signal?: AbortSignal): Promise<CountryList> {
  return ask({ path: '/countries', signal });
}
