import { Inject, Injectable } from '@nestjs/common';
import type { Country } from '@webstore/contracts';
import type pg from 'pg';
import { STORE } from '../backing.js';
import { momentKey } from '../paging/cursor.js';
import type { OfferQuery } from './offer-query.js';

export interface Offer {
  readonly product_id: string;
  readonly name: string;
  readonly category_id: string;
  readonly amount_minor: number;
  readonly limited_edition: boolean;
  readonly sort_key: string | number;
}

export interface CategoryCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface Counts {
  readonly categories: readonly CategoryCount[];
  /** There may be more: looking further would cost more the larger the catalog is. */
  readonly isAtLeast: boolean;
}

const COUNTED_AT_MOST = 1_000;

/** A search looks at so many products that have its words; whoever wants another one says more words. */
const FOUND_AT_MOST = 1_000;

// A forged number need not fit the column: it is compared as a bigint, which the index answers too.
const asBigint = (key: string) => `${key}::bigint`;

const orders = {
  featured: { column: 'position', key: 'position', cast: asBigint, direction: 'ASC' },
  'price-asc': { column: 'amount_minor', key: 'amount_minor', cast: asBigint, direction: 'ASC' },
  'price-desc': { column: 'amount_minor', key: 'amount_minor', cast: asBigint, direction: 'DESC' },
  newest: { column: 'created_at', key: momentKey.of('created_at'), cast: momentKey.asMoment, direction: 'DESC' },
  name: { column: 'name', key: 'name', cast: (key: string) => key, direction: 'ASC' },
} as const;

const COUNTS = `
  SELECT category.id, category.name, offer_count.count
  FROM offer_count JOIN category ON category.id = offer_count.category_id
  WHERE offer_count.country = $1 AND offer_count.count > 0 ORDER BY category.position`;

/** Hot reads of the catalog: one prepared statement for each combination of filters that is in use. */
@Injectable()
export class OffersRepository {
  constructor(@Inject(STORE) private readonly store: pg.Pool) {}

  /** One row more than the limit where there is a next page. */
  async page(query: OfferQuery): Promise<Offer[]> {
    const { column, key, cast, direction } = orders[query.sort];
    const filter = new Filter(query);
    filter.when(query.category, (at) => `category_id = ${at}`);
    if (query.after) {
      const [keyAt, idAt] = [filter.bind('k', query.after.key), filter.bind('', query.after.id)];
      filter.require(`(${column}, product_id) ${direction === 'ASC' ? '>' : '<'} (${cast(keyAt)}, ${idAt})`);
    }
    const limitAt = filter.bind('', query.limit + 1);
    const { rows } = await this.store.query<Offer>({
      name: `offers-${query.sort}-${filter.name}`,
      text: `${filter.with} SELECT product_id, name, category_id, amount_minor, limited_edition, ${key} AS sort_key
             FROM ${filter.from} WHERE ${filter.where}
             ORDER BY ${column} ${direction}, product_id ${direction} LIMIT ${limitAt}`,
      values: filter.values,
    });
    return rows;
  }

  /** How many match in each category, all the filters but the category applied. */
  async counts(query: OfferQuery): Promise<Counts> {
    const filter = new Filter(query);
    if (filter.values.length === 1) {
      const { rows } = await this.store.query<CategoryCount>({
        name: 'offer-counts',
        text: COUNTS,
        values: filter.values,
      });
      return { categories: rows, isAtLeast: false };
    }
    const { rows } = await this.store.query<BoundedCount>({
      name: `offer-counts-${filter.name}`,
      text: boundedCounts(filter),
      values: filter.values,
    });
    const categories = rows.flatMap(({ id, name, count }) => (id === null ? [] : [{ id, name, count }]));
    return { categories, isAtLeast: rows.some(({ is_at_least }) => is_at_least) };
  }
}

/** Without a category where nothing matches. */
interface BoundedCount extends Omit<CategoryCount, 'id'> {
  readonly id: string | null;
  readonly is_at_least: boolean;
}

function boundedCounts(filter: Filter): string {
  return `${filter.with ? `${filter.with},` : 'WITH'} matched AS MATERIALIZED (
      SELECT category_id FROM ${filter.from} WHERE ${filter.where} LIMIT ${COUNTED_AT_MOST}
    ),
    bound AS (SELECT ${filter.isBounded} AS is_at_least)
    SELECT is_at_least, counted.id, counted.name, counted.count
    FROM bound LEFT JOIN (
      SELECT category.id, category.name, category.position, count(*)::int AS count
      FROM matched JOIN category ON category.id = matched.category_id GROUP BY category.id
    ) AS counted ON true
    ORDER BY counted.position`;
}

/** The conditions in use and their parameters; `name` tells one combination from another. */
class Filter {
  readonly values: (string | number)[];
  readonly with: string;
  readonly from: string;
  /** The condition under which there may be more than was looked at. */
  readonly isBounded: string;
  name = '';
  private readonly conditions = ['country = $1'];

  constructor({ country, words, minPrice, maxPrice }: OfferQuery) {
    this.values = [country satisfies Country];
    const searched = words === undefined ? undefined : this.bind('q', words);
    this.with = searched ? this.candidates(searched) : '';
    this.isBounded = searched ? hasRows('candidate', FOUND_AT_MOST) : hasRows('matched', COUNTED_AT_MOST);
    this.from = searched ? 'candidate JOIN offer ON offer.product_id = candidate.id' : 'offer';
    this.when(minPrice, (at) => `amount_minor >= ${at}`, 'min');
    this.when(maxPrice, (at) => `amount_minor <= ${at}`, 'max');
  }

  get where(): string {
    return this.conditions.join(' AND ');
  }

  require(condition: string): void {
    this.conditions.push(condition);
  }

  when(value: string | number | undefined, condition: (at: string) => string, name = 'c'): void {
    if (value !== undefined) this.require(condition(this.bind(name, value)));
  }

  bind(name: string, value: string | number): string {
    this.name += name;
    this.values.push(value);
    return `$${this.values.length}`;
  }

  private candidates(words: string): string {
    return `WITH candidate AS MATERIALIZED (
      SELECT id FROM product WHERE search @@ to_tsquery('simple', ${words}) LIMIT ${FOUND_AT_MOST})`;
  }
}

function hasRows(branch: string, count: number): string {
  return `(SELECT count(*) FROM ${branch}) >= ${count}`;
}
