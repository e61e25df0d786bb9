import { type Country, type ProductQuery, productIdSchema, sortOrders } from '@webstore/contracts';
import { z } from 'zod';
import { type Cursor, CursorKind } from '../paging/cursor.js';

const nameKey = z
  .string()
  .max(300)
  .refine((text) => !text.includes('\u0000'));

const cursors = Object.fromEntries(
  sortOrders.map((sort) => [
    sort,
    new CursorKind(`products-${sort}`, sort === 'name' ? nameKey : z.int(), productIdSchema),
  ]),
) as Record<ProductQuery['sort'], CursorKind>;

/** A list as asked for: its filters parsed, the place where it goes on. */
export interface OfferQuery {
  readonly country: Country;
  readonly words: string | undefined;
  readonly category: string | undefined;
  readonly minPrice: number | undefined;
  readonly maxPrice: number | undefined;
  readonly sort: ProductQuery['sort'];
  readonly after: Cursor | undefined;
  readonly limit: number;
}

export function offerQueryOf(country: Country, query: ProductQuery): OfferQuery {
  return {
    country,
    words: prefixesOf(query.q ?? ''),
    category: query.category,
    minPrice: query.min_price,
    maxPrice: query.max_price,
    sort: query.sort,
    after: query.cursor === undefined ? undefined : cursorsOf(query.sort).read(query.cursor),
    limit: query.limit,
  };
}

/** Cursors of one sort order fit every filter of it, and no other order. */
export function cursorsOf(sort: ProductQuery['sort']): CursorKind {
  return cursors[sort];
}

/** Every word as a prefix, so that a search answers while it is typed. */
function prefixesOf(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words
    ?.slice(0, 8)
    .map((word) => `${word}:*`)
    .join(' & ');
}
