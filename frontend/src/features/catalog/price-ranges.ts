import { type Currency, exponentOf } from '@webstore/money';
import type { ListQuery } from './list-query';

export type PriceRange = Pick<ListQuery, 'min_price' | 'max_price'>;

/** Where one step ends and the next begins, in whole units; each step holds about a quarter of the shelf. */
const bounds: Readonly<Record<Currency, readonly number[]>> = {
  USD: [30, 60, 120],
  GBP: [30, 60, 120],
  EUR: [30, 60, 120],
  JPY: [5_000, 10_000, 20_000],
  BRL: [120, 250, 500],
  INR: [1_000, 2_000, 4_000],
};

/** Steps of prices in minor units, from the least to the most. */
export function priceRanges(currency: Currency): PriceRange[] {
  const steps = bounds[currency].map((bound) => bound * 10 ** exponentOf(currency));
  return [undefined, ...steps].map((least, index) => ({
    ...(least !== undefined && { min_price: least }),
    ...(steps[index] !== undefined && { max_price: steps[index] }),
  }));
}
