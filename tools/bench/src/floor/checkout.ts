import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { HttpCaller } from '../measure/http-caller.js';
import { priceOf } from './price.js';

const READ = `
  SELECT cart.version, cart_line.product_id, cart_line.quantity, product.name, offer.amount_minor
  FROM cart
  JOIN cart_line ON cart_line.customer_id = cart.customer_id
  JOIN product ON product.id = cart_line.product_id
  JOIN offer ON offer.country = 'US' AND offer.product_id = cart_line.product_id
  WHERE cart.customer_id = $1`;

const OPEN = `
  WITH opened AS (
    INSERT INTO orders (id, customer_id, cart_version, status, payment_status, fulfillment_status, country, currency,
      payment_method, subtotal_minor, discount_minor, total_minor, usd_micros, total_usd_minor)
    VALUES ($1, $2, $3, 'PENDING', 'none', 'none', 'US', 'USD', 'card', $4, 0, $4, 1000000, $4)
    RETURNING id
  ),
  lined AS (
    INSERT INTO order_line (order_id, line, product_id, name, quantity, unit_minor, discount_minor, total_minor, inventory_policy)
    SELECT opened.id, row_number() OVER (), product_id, name, quantity, amount_minor, 0, amount_minor * quantity, 'optimistic'
    FROM opened, jsonb_to_recordset($5::jsonb) AS line (product_id text, name text, quantity int, amount_minor bigint)
  )
  INSERT INTO order_event (order_id, sequence, type) SELECT id, 1, 'OrderCreated' FROM opened`;

const CONFIRM = `
  WITH confirmed AS (
    UPDATE orders SET status = 'CONFIRMED', payment_status = 'captured', fulfillment_status = 'reserving', confirmed_at = now()
    WHERE id = $1 AND status = 'PENDING' RETURNING id, customer_id
  ),
  sold AS (
    INSERT INTO stock_movement (order_id, product_id, reason, quantity)
    SELECT order_id, product_id, 'sold', -quantity FROM order_line JOIN confirmed ON order_id = confirmed.id
    RETURNING product_id, quantity
  ),
  moved AS (
    UPDATE stock SET on_hand = on_hand + sold.quantity FROM sold WHERE stock.product_id = sold.product_id
  ),
  emptied AS (DELETE FROM cart_line USING confirmed WHERE cart_line.customer_id = confirmed.customer_id),
  bumped AS (UPDATE cart SET version = version + 1 FROM confirmed WHERE cart.customer_id = confirmed.customer_id),
  told AS (INSERT INTO order_event (order_id, sequence, type) SELECT id, 2, 'OrderConfirmed' FROM confirmed)
  INSERT INTO job (kind, payload)
  SELECT kind, jsonb_build_object('order_id', id) FROM confirmed, unnest(ARRAY['reserve-stock', 'update-crm']) AS kind`;

interface Line {
  readonly version: number;
  readonly quantity: number;
  readonly amount_minor: number;
}

/** Read, one statement, one payment, one statement; no key, no discount, no second thoughts. */
export function serveCheckout(app: FastifyInstance, store: pg.Pool, payments: HttpCaller): void {
  app.post('/checkout', async ({ headers }, reply) => {
    const customer = headers['x-customer'];
    const { rows } = await store.query<Line>({ name: 'read', text: READ, values: [customer] });
    const total = rows.reduce((sum, { quantity, amount_minor }) => sum + quantity * amount_minor, 0);
    const id = randomUUID();
    const values = [id, customer, rows[0]?.version, total, JSON.stringify(rows)];
    await store.query({ name: 'open', text: OPEN, values });
    await payments.post('/pay', { order_id: id, amount_minor: total });
    await store.query({ name: 'confirm', text: CONFIRM, values: [id] });
    return reply.status(201).send({ order_id: id, status: 'confirmed', total: priceOf(total) });
  });
}
