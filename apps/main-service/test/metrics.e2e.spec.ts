import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { redirectSaga, SagaOvertaken } from '@webstore/saga';
import { type Meters, openMeters, outsideCatalog } from '@webstore/telemetry/testing';
import { calm, type Loose, provoke, type Shopper, waitUntil } from '@webstore/testing';
import { placed } from '../src/checkout/checkout-answer.js';
import { OrdersInCheckout } from '../src/checkout/orders-in-checkout.repository.js';
import { type MainDesk, openMainDesk } from './main-desk.js';

type Name = Parameters<Meters['points']>[0];
type Where = Readonly<Record<string, string>>;

const ENDED = `
  SELECT CASE WHEN type = 'OrderConfirmed' THEN 'success' ELSE CASE facts ->> 'reason' WHEN 'payment-declined' THEN 'declined'
      WHEN 'out-of-stock' THEN 'out_of_stock' WHEN 'checkout-undone' THEN 'undone' END END AS status,
    country, count(*)::int AS value
  FROM order_event JOIN orders ON orders.id = order_id
  WHERE type IN ('OrderConfirmed', 'OrderCancelled') GROUP BY 1, 2`;
const FUNNEL = `
  SELECT stage, country, CASE WHEN payment_method IN ('', 'card', 'wallet') THEN payment_method ELSE 'other' END AS payment_method,
    sum(count)::int AS value FROM funnel_fact GROUP BY 1, 2, 3`;
const SEGMENTS = 'SELECT segment, action, country, sum(count)::int AS value FROM segment_fact GROUP BY 1, 2, 3';
const VIEWS = `
  SELECT country, product_id, category_id AS category, sum(count)::int AS value
  FROM product_view_fact JOIN product ON product.id = product_id GROUP BY 1, 2, 3`;

describe('the metrics of the shop', () => {
  let desk: MainDesk;
  let meters: Meters;
  let shopper: Shopper;

  beforeAll(async () => {
    meters = openMeters();
    desk = await openMainDesk({ PURGE_KEYS_EVERY_MS: '100' });
    await desk.shop.stocks({ id: 'test-vase', usdMinor: 40_00 });
    await desk.shop.stocks({ id: 'rare-lamp', usdMinor: 90_00, stock: 1, inventoryPolicy: 'pessimistic' });
    shopper = await desk.shopper();
  }, 90_000);

  afterAll(async () => {
    await desk?.close();
    await meters.close();
  });

  const ask = async (text: string): Promise<Loose[]> => (await desk.shop.store.query(text)).rows;
  const sum = async (name: Name, where: Where = {}) =>
    (await meters.points(name))
      .filter(({ attributes }) => Object.entries(where).every(([key, is]) => attributes[key] === is))
      .reduce((total, { value }) => total + value, 0);
  const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).toSorted();
  const counted = async (name: Name) =>
    inOrder((await meters.points(name)).map(({ attributes, value }) => ({ ...attributes, value })));
  /** What the database has, without the columns that are empty. */
  const stored = async (text: string) =>
    inOrder(
      (await ask(text)).map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))),
    );
  const agree = (name: Name, text: string) =>
    waitUntil(`${name} to be what the database says`, async () => {
      const [seen, told] = [await counted(name), await stored(text)];
      return seen.length > 0 && JSON.stringify(seen) === JSON.stringify(told);
    });
  const buys = async (product: string, more: Parameters<Shopper['checksOut']>[0] = {}) => {
    await shopper.puts(product);
    return shopper.checksOut(more);
  };

  it('count each stage of the funnel and each view as the tables of facts do', async () => {
    const { visitor } = desk;
    for (let at = 0; at < 3; at += 1) await visitor.get('/us/products?limit=2');
    const [elsewhere] = (await visitor.get('/jp/products?limit=1')).body.items;
    for (const path of ['/us/products/test-vase', '/us/products/test-vase', `/jp/products/${elsewhere.id}`]) {
      await visitor.get(path);
    }
    expect((await visitor.get('/us/products/nobody-makes-this')).status).toBe(404);
    await shopper.get('/us/products/test-vase');
    const key = randomUUID();
    expect((await buys('test-vase', { key })).status).toBe(201);
    for (let at = 0; at < 3; at += 1) {
      expect((await shopper.checksOut({ key })).headers.get('idempotency-replayed')).toBe('true');
    }
    expect((await buys('test-vase', { method: 'card_slow' })).status).toBe(201);

    await agree('webstore.funnel.stage', FUNNEL);
    await agree('webstore.customer.segment', SEGMENTS);
    await agree('webstore.products.detail_views', VIEWS);
    expect(await sum('webstore.products.views')).toBe(4);
    expect(await sum('webstore.funnel.stage', { payment_method: 'other' })).toBe(1);
    expect(await sum('webstore.products.detail_views', { product_id: 'test-vase' })).toBe(3);
  });

  it('count each order once by how its checkout ended, whoever ended it and however often it is asked for', async () => {
    const key = randomUUID();
    await shopper.puts('test-vase');
    await Promise.all(Array.from({ length: 5 }, () => shopper.checksOut({ key })));
    expect((await buys('test-vase', { method: 'card_declined' })).status).toBe(402);
    expect((await buys('rare-lamp')).status).toBe(201);
    expect((await buys('rare-lamp')).status).toBe(409);
    await shopper.delete('/cart');

    const { body } = await buys('test-vase', { method: 'card_drop_after_apply' });
    await shopper.orderOnce(body.order_id, ({ status }: Loose) => status === 'CONFIRMED');
    await agree('webstore.checkouts', ENDED);
    expect(await sum('webstore.checkouts', { status: 'success' })).toBe(5);
    expect(await sum('webstore.checkouts', { status: 'declined' })).toBe(1);
    expect(await sum('webstore.checkouts', { status: 'out_of_stock' })).toBe(1);
  });

  it('count nothing for a driver that was overtaken', async () => {
    const { body } = await buys('test-vase');
    const orders = desk.app.get(OrdersInCheckout);
    const order = await orders.load(body.order_id);
    const before = await sum('webstore.checkouts');
    const late = { id: order.id, step: 'PAY', fence: 1, attempts: 0, traceparent: order.traceparent };
    await expect(orders.confirm(late, order, 'captured', placed(order, 'confirmed'))).rejects.toThrow(SagaOvertaken);
    expect(await sum('webstore.checkouts')).toBe(before);
  });

  it('tell of checkouts that are open, and count those that are taken up, undone and ended elsewhere', async () => {
    await provoke(desk.shop, 'payment-provider', {
      faults: [{ name: 'drop-after-apply' }, { name: '5xx', route: '/api/payment/by-key' }],
    });
    const { status, body } = await buys('test-vase');
    expect(status).toBe(202);
    expect(await sum('webstore.sagas.open', { step: 'PAY' })).toBe(1);
    await ask(`UPDATE saga SET created_at = now() - interval '10 minutes', needs_attention = true WHERE NOT is_done`);
    expect(await sum('webstore.sagas.age.max', { step: 'PAY' })).toBeGreaterThanOrEqual(600);
    expect(await sum('webstore.sagas.age.p99', { step: 'PAY' })).toBeGreaterThanOrEqual(600);
    expect(await sum('webstore.sagas.needing_attention')).toBe(1);

    expect(await redirectSaga(desk.shop.store, body.order_id, 'UNDO')).toBe(true);
    await calm(desk.shop, 'payment-provider');
    await shopper.orderOnce(body.order_id, (order: Loose) => order.status === 'CANCELLED');
    await agree('webstore.checkouts', ENDED);
    expect(await sum('webstore.compensations', { compensation: 'undo-checkout', outcome: 'done' })).toBe(1);
    expect(await sum('webstore.sagas.open')).toBe(0);
    const [{ count: takings }] = await ask(`SELECT count(*)::int FROM saga_log WHERE event = 'taken over'`);
    expect(takings).toBeGreaterThan(0);
    expect(await sum('webstore.sagas.taken_over')).toBe(takings);
  });

  it('count who is let in and who is not, and why', async () => {
    const before = await sum('webstore.auth.attempts', { type: 'token' });
    const { visitor } = desk;
    const account = { email: 'nobody@test.example', password: 'a-wrong-password' };
    for (let at = 0; at < 3; at += 1) await visitor.post('/auth/login', account);
    await visitor.post('/auth/refresh', { refresh_token: 'ws_unknown' });
    await visitor.get('/me');
    await visitor.get('/me', { authorization: 'Basic abc' });
    await visitor.get('/me', { authorization: 'Bearer nobodys' });
    await shopper.get('/me');
    expect(await sum('webstore.auth.attempts', { type: 'login' })).toBe(3);
    expect(await sum('webstore.auth.attempts', { type: 'refresh' })).toBe(1);
    expect((await sum('webstore.auth.attempts', { type: 'token' })) - before).toBe(4);
    expect(await sum('webstore.auth.failures', { reason: 'missing_header' })).toBe(1);
    expect(await sum('webstore.auth.failures', { reason: 'invalid_format' })).toBe(1);
    expect(await sum('webstore.auth.failures', { reason: 'invalid_token' })).toBe(5);
  });

  it('count what requests are refused for', async () => {
    const before = await sum('webstore.refusals', { type: 'not-found' });
    await desk.visitor.get('/us/products/nobody-makes-this');
    const key = randomUUID();
    await buys('test-vase', { key });
    expect((await shopper.checksOut({ key, method: 'wallet' })).status).toBe(422);
    expect(await sum('webstore.refusals', { type: 'idempotency-key-reused' })).toBe(1);
    expect((await sum('webstore.refusals', { type: 'not-found' })) - before).toBe(1);
  });

  it('tell of the jobs that nobody does, dead ones and unanswered pings with them', async () => {
    await desk.visitor.get('/ping');
    await ask(`UPDATE access_log SET at = now() - interval '1 minute'`);
    await ask(
      `UPDATE job SET run_at = now() - interval '2 minutes', created_at = now() - interval '3 minutes' WHERE kind = 'ping'`,
    );
    await ask(
      `INSERT INTO dead_job (id, kind, payload, version, attempts, refusals, created_at, reason)
       VALUES (1000, 'update-crm', '{}', 1, 9, 9, now(), 'gave-up')`,
    );
    await ask(
      `UPDATE job SET first_failed_at = now(), lease_until = now() + interval '1 hour' WHERE kind = 'update-crm'`,
    );
    const jobs = await ask('SELECT kind, count(*)::int AS value FROM job GROUP BY kind');
    for (const { kind, value } of jobs) {
      expect(await sum(kind === 'update-crm' ? 'webstore.jobs.running' : 'webstore.jobs.waiting', { kind })).toBe(
        value,
      );
    }
    expect(jobs.length).toBeGreaterThanOrEqual(3);
    expect(await sum('webstore.jobs.failing')).toBe(await sum('webstore.jobs.running'));
    expect(await sum('webstore.jobs.dead', { kind: 'update-crm' })).toBe(1);
    expect(await sum('webstore.jobs.age.max', { kind: 'ping' })).toBeGreaterThanOrEqual(180);
    expect(await sum('webstore.jobs.overdue.max', { kind: 'ping' })).toBeGreaterThanOrEqual(120);
    expect(await sum('webstore.jobs.overdue.max', { kind: 'update-crm' })).toBe(0);
    expect(await sum('webstore.canary.unanswered.age.max')).toBeGreaterThanOrEqual(60);
  });

  it('tell how much was sold beyond the stock', async () => {
    await desk.shop.stocks({ id: 'last-clock', usdMinor: 10_00, stock: 1 });
    expect(await sum('stock.oversold.units')).toBe(0);
    await shopper.puts('last-clock', 3);
    expect((await shopper.checksOut()).status).toBe(201);
    expect(await sum('stock.oversold.units', { inventory_policy: 'optimistic' })).toBe(2);
    expect(await sum('stock.oversold.units', { inventory_policy: 'pessimistic' })).toBe(0);
  });

  it('count the idempotency keys that are forgotten', async () => {
    await ask(
      `INSERT INTO idempotency_key (principal, route, key, fingerprint, created_at)
       SELECT 'nobody', 'PATCH /cart', 'orphan-' || n, 'f', now() - interval '8 days' FROM generate_series(1, 1500) AS n`,
    );
    await waitUntil('the keys to be forgotten', async () => (await sum('webstore.idempotency.forgotten')) === 1500);
    expect(await sum('webstore.idempotency.purges', { outcome: 'done' })).toBeGreaterThan(0);
    expect(await sum('webstore.idempotency.purges', { outcome: 'failed' })).toBe(0);
  });

  it('are those of the catalog', async () => {
    expect(outsideCatalog(await meters.read())).toEqual([]);
  });
});
