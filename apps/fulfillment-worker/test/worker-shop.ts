import { randomUUID } from 'node:crypto';
import type { JobKind } from '@webstore/contracts';
import { openPool } from '@webstore/database';
import { enqueueJobs } from '@webstore/jobs';
import { createService } from '@webstore/nest-service';
import { readOrderEvents } from '@webstore/order-events';
import { openTestDatabase, waitUntil } from '@webstore/testing';
import type pg from 'pg';
import { AppModule } from '../src/app.module.js';
import { Parties } from './parties.js';

export const TOKEN = 'a-token-of-the-house';

interface Line {
  readonly productId: string;
  readonly quantity?: number;
  readonly unitMinor?: number;
  readonly policy?: 'optimistic' | 'pessimistic';
}

/** The store's database, the world outside, and the worker between them. */
export async function openWorkerShop() {
  const database = await openTestDatabase();
  const store = openPool({ url: database.url, schema: 'store', max: 4 });
  const parties = new Parties();
  const worker = await startWorker(database.url, await parties.open());
  const close = async () => {
    await worker.close();
    await parties.close();
    await store.end();
    await database.drop();
  };
  return { store, parties, address: await worker.getUrl(), close };
}

async function startWorker(databaseUrl: string, partiesUrl: string) {
  const urls = ['INVENTORY_URL', 'CRM_URL', 'PAYMENTS_URL', 'PROMOTIONS_URL'].map((name) => [name, partiesUrl]);
  Object.assign(process.env, { DATABASE_URL: databaseUrl, SERVICE_TOKEN: TOKEN, ...Object.fromEntries(urls) });
  const worker = await createService(AppModule, { name: 'fulfillment-worker' });
  worker.useLogger(false);
  await worker.listen(0, '127.0.0.1');
  return worker;
}

/** A paid order as the checkout leaves it, with these jobs; its goods have left the ledger of the store. */
export async function placeOrder(store: pg.Pool, lines: readonly Line[], jobs: readonly JobKind[] = ['reserve-stock']) {
  const id = randomUUID();
  const customerId = randomUUID();
  const rows = lines.map(({ quantity = 1, unitMinor = 20_00, ...line }) => ({ quantity, unitMinor, ...line }));
  const total = rows.reduce((sum, { quantity, unitMinor }) => sum + quantity * unitMinor, 0);
  await store.query(`INSERT INTO customer (id, email, name) VALUES ($1, $2, 'A shopper')`, [
    customerId,
    `${id}@a.shop`,
  ]);
  await store.query(
    `INSERT INTO orders (id, customer_id, status, payment_status, fulfillment_status, country, currency, payment_method,
       coupon_is_held, subtotal_minor, discount_minor, total_minor, usd_micros, total_usd_minor)
     VALUES ($1, $2, 'CONFIRMED', 'captured', 'reserving', 'US', 'USD', 'card', true, $3, 0, $3, 1000000, $3)`,
    [id, customerId, total],
  );
  for (const [index, row] of rows.entries()) await addLine(store, id, { ...row, line: index + 1 });
  await enqueueJobs(
    store,
    jobs.map((kind) => ({ kind, payload: { order_id: id } })),
  );
  return id;
}

async function addLine(
  store: pg.Pool,
  orderId: string,
  line: Required<Omit<Line, 'policy'>> & Line & { line: number },
) {
  const { productId, quantity, unitMinor, policy = 'optimistic' } = line;
  await store.query(`INSERT INTO category VALUES ('lamps', 'Lamps', 1) ON CONFLICT DO NOTHING`);
  await store.query(
    `INSERT INTO product (id, name, description, dimensions, category_id, archetype, palette, inventory_policy, position)
     VALUES ($1, $1, '', '', 'lamps', '', '', $2, 1) ON CONFLICT DO NOTHING`,
    [productId, policy],
  );
  await store.query('INSERT INTO stock VALUES ($1, 100, 100) ON CONFLICT DO NOTHING', [productId]);
  await store.query('UPDATE stock SET on_hand = on_hand - $2 WHERE product_id = $1', [productId, quantity]);
  await store.query(`INSERT INTO stock_movement (order_id, product_id, reason, quantity) VALUES ($1, $2, $3, $4)`, [
    orderId,
    productId,
    policy === 'optimistic' ? 'sold' : 'reserved',
    -quantity,
  ]);
  await store.query(
    `INSERT INTO order_line (order_id, line, product_id, name, quantity, unit_minor, discount_minor, total_minor, inventory_policy)
     VALUES ($1, $2, $3, $3, $4::int, $5, 0, $4::int * $5::bigint, $6)`,
    [orderId, line.line, productId, quantity, unitMinor, policy],
  );
}

interface Look {
  readonly status: string;
  readonly payment: string;
  readonly fulfillment: string;
  readonly refunded: number;
  readonly isShipped: boolean;
  readonly lines: readonly string[];
}

/** What a shopper sees of an order. */
export async function lookAt(store: pg.Pool, orderId: string) {
  const { rows } = await store.query<Look>(
    `SELECT status, payment_status AS payment, fulfillment_status AS fulfillment, refunded_minor AS refunded,
       shipped_at IS NOT NULL AS "isShipped",
       (SELECT array_agg(fulfillment_status ORDER BY line) FROM order_line WHERE order_id = orders.id) AS lines
     FROM orders WHERE id = $1`,
    [orderId],
  );
  const events = await readOrderEvents(store, orderId);
  if (!rows[0]) throw new Error('There is no such order');
  return { ...rows[0], story: events.map(({ type }) => type), events };
}

/** Waits until nothing is left to do for an order now; what is meant for another day may wait. */
export async function untilDone(store: pg.Pool, orderId: string): Promise<void> {
  await waitUntil('nothing left to do', async () => {
    const { rowCount } = await store.query(
      `SELECT FROM job WHERE payload ->> 'order_id' = $1 AND run_at < now() + interval '1 hour'`,
      [orderId],
    );
    return rowCount === 0;
  });
}
