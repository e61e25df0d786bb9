import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { priceOf } from './price.js';

const PAGE = `
  SELECT product_id, name, category_id, amount_minor, limited_edition, position AS sort_key
  FROM offer WHERE country = $1 ORDER BY position ASC, product_id ASC LIMIT $2`;

const COUNTS = `
  SELECT category.id, category.name, offer_count.count
  FROM offer_count JOIN category ON category.id = offer_count.category_id
  WHERE offer_count.country = $1 AND offer_count.count > 0 ORDER BY category.position`;

interface Offer {
  readonly product_id: string;
  readonly name: string;
  readonly category_id: string;
  readonly amount_minor: number;
  readonly limited_edition: boolean;
  readonly sort_key: number;
}

/** A page of the list with its totals, read each time: the shop's two statements and its JSON. */
export function serveList(app: FastifyInstance, store: pg.Pool): void {
  app.get<{ Querystring: { limit: string } }>('/us/products', async ({ query }) => {
    const limit = Number(query.limit);
    const [page, counts] = await Promise.all([
      store.query<Offer>({ name: 'page', text: PAGE, values: ['US', limit + 1] }),
      store.query<{ count: number }>({ name: 'counts', text: COUNTS, values: ['US'] }),
    ]);
    const items = page.rows.slice(0, limit);
    const last = page.rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(cardOf),
      next_cursor: last ? cursorOf(last) : null,
      total: counts.rows.reduce((sum, { count }) => sum + count, 0),
      total_relation: 'eq',
      categories: counts.rows,
    };
  });
}

function cardOf({ product_id: id, name, category_id: category, amount_minor, limited_edition }: Offer) {
  return { id, name, category, price: priceOf(amount_minor), picture: `/art/${id}.svg`, limited_edition };
}

function cursorOf({ sort_key, product_id }: Offer): string {
  return Buffer.from(JSON.stringify(['products-featured', sort_key, product_id])).toString('base64url');
}
