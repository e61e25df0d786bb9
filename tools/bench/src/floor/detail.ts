import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { priceOf } from './price.js';

const FIND = `
  SELECT product.id, product.name, product.description, product.dimensions, product.inventory_policy,
         category.id AS category_id, category.name AS category_name, stock.on_hand,
         (SELECT amount_minor FROM offer WHERE country = $1 AND product_id = product.id) AS amount_minor,
         ARRAY(SELECT country::text FROM offer WHERE product_id = product.id ORDER BY country) AS sold_in
  FROM product
  JOIN category ON category.id = product.category_id
  JOIN stock ON stock.product_id = product.id
  WHERE product.id = $2`;

interface Product {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly dimensions: string;
  readonly category_id: string;
  readonly category_name: string;
  readonly inventory_policy: string;
  readonly on_hand: number;
  readonly amount_minor: number;
  readonly sold_in: readonly string[];
}

/** One product as a page shows it: the shop's statement and its JSON. */
export function serveDetail(app: FastifyInstance, store: pg.Pool): void {
  app.get<{ Params: { id: string } }>('/us/products/:id', async ({ params }, reply) => {
    const { rows } = await store.query<Product>({ name: 'product', text: FIND, values: ['US', params.id] });
    return rows[0] ? detailOf(rows[0]) : reply.status(404).send({ status: 404 });
  });
}

function detailOf(product: Product) {
  const { id, name, description, dimensions, on_hand: onHand } = product;
  return {
    id,
    name,
    description,
    dimensions,
    category: { id: product.category_id, name: product.category_name },
    price: priceOf(product.amount_minor),
    pictures: [
      { view: 'still-life', src: `/art/${id}.svg`, alt: name },
      { view: 'close-up', src: `/art/${id}.close-up.svg`, alt: `${name}, close up` },
      { view: 'in-scale', src: `/art/${id}.in-scale.svg`, alt: `${name} beside a ruler` },
    ],
    limited_edition: product.inventory_policy === 'pessimistic',
    stock: { level: levelOf(onHand), quantity: Math.max(onHand, 0) },
    sold_in: product.sold_in,
    delivery_days: { least: 2, most: 5 },
  };
}

function levelOf(onHand: number): string {
  if (onHand <= 0) return 'restocking';
  return onHand <= 5 ? 'low' : 'in-stock';
}
