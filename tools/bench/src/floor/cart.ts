import type { FastifyInstance } from 'fastify';
import type pg from 'pg';

const ADD = `
  WITH opened AS (
    INSERT INTO cart (customer_id) VALUES ($1)
    ON CONFLICT (customer_id) DO UPDATE SET version = cart.version + 1, updated_at = now() RETURNING customer_id
  ),
  added AS (
    INSERT INTO cart_line (customer_id, product_id, quantity) SELECT customer_id, $2, $3 FROM opened
    ON CONFLICT (customer_id, product_id) DO UPDATE SET quantity = cart_line.quantity + excluded.quantity
    RETURNING quantity
  )
  SELECT (SELECT quantity FROM added) + coalesce(sum(quantity), 0)::int AS item_count
  FROM cart_line WHERE customer_id = $1 AND product_id <> $2`;

interface Addition {
  readonly product_id: string;
  readonly quantity: number;
}

/** Adds to the cart of whoever the header names, unchecked. */
export function serveCart(app: FastifyInstance, store: pg.Pool): void {
  app.post<{ Body: Addition }>('/cart/add', async ({ headers, body }) => {
    const values = [headers['x-customer'], body.product_id, body.quantity];
    return (await store.query({ name: 'add', text: ADD, values })).rows[0];
  });
}
