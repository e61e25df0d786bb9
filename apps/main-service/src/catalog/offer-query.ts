import type { Country, ProductQuery } from '@webstore/contracts';
import { type Cursor, readCursor } from './cursor.js';

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
    after: query.cursor === undefined ? undefined : readCursor(listName(query.sort), query.cursor),
    limit: query.limit,
  };
}

/** Cursors of one sort order fit every filter of it, and no other order. */
export function listName(sort: ProductQuery['sort']): string {
  return `products-${sort}`;
}

/** Every word as a prefix, so that a search answers while it is typed. */
function prefixesOf(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words
    ?.slice(0, 8)
    .map((word) => `${word}:*`)
    .join(' & ');
}
