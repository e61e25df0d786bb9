import { type Loose, Shop, type Shopper, waitUntil } from '@webstore/testing';
import { Redis } from 'ioredis';

const DAY_MS = 86_400_000;
const PRODUCT = 'lamp-to-be-looked-at';

let shop: Shop;
let redis: Redis;

beforeAll(async () => {
  shop = await Shop.open({ parts: ['payment-provider', 'payments-service', 'main-service'] });
  redis = new Redis(shop.redis.url);
  await shop.stocks({ id: PRODUCT, usdMinor: 20_00 });
});

afterAll(async () => {
  redis.disconnect();
  await shop.close();
});

const ask = async (text: string, values: unknown[] = []): Promise<Loose[]> =>
  (await shop.store.query(text, values)).rows;

describe('the segment of a shopper', () => {
  const me = async (shopper: Shopper): Promise<Loose> => (await shopper.get('/me')).body;
  const keysOf = (id: string) => ['activity', 'spend', 'orders'].map((kind) => `customer:${id}:${kind}`);

  /** Leaves the shopper as one whose last visit was so long ago. */
  const stayAway = async (id: string, days: number, orders = 0) => {
    const at = new Date(Date.now() - days * DAY_MS);
    await ask(
      `UPDATE customer_activity SET first_visit_at = $2, last_visit_at = $2, previous_visit_at = NULL, orders = $3
       WHERE customer_id = $1`,
      [id, at, orders],
    );
    await redis.del(...keysOf(id));
  };

  const visitRecorded = (id: string) =>
    waitUntil('the visit to be recorded and remembered', async () => {
      const cached = Number.parseInt((await redis.get(`customer:${id}:activity`)) ?? '0', 10);
      const [visit] = await ask('SELECT last_visit_at FROM customer_activity WHERE customer_id = $1', [id]);
      return Date.now() - cached < DAY_MS && cached === visit?.last_visit_at.getTime() && cached;
    });

  it('stays what it was before the visit, with the cache and without it', async () => {
    const shopper = await shop.shopper();
    const { id, segment } = await me(shopper);
    expect(segment).toBe('new');
    await visitRecorded(id);
    expect((await me(shopper)).segment).toBe('new');

    await stayAway(id, 45);
    expect((await me(shopper)).segment).toBe('at_risk');
    const visitedAt = await visitRecorded(id);
    expect((await me(shopper)).segment).toBe('at_risk');
    await redis.flushall();
    expect((await me(shopper)).segment).toBe('at_risk');
    expect(await visitRecorded(id)).toEqual(visitedAt);
  });

  it.each([
    [3, 0, 'returning'],
    [29, 0, 'returning'],
    [31, 0, 'at_risk'],
    [89, 0, 'at_risk'],
    [90, 0, 'churned'],
    [120, 6, 'vip'],
  ])('of one who was here %d days ago and has %d orders is %3$s', async (days, orders, segment) => {
    const shopper = await shop.shopper();
    const { id } = await me(shopper);
    await visitRecorded(id);
    await stayAway(id, days, orders);
    expect((await me(shopper)).segment).toBe(segment);
  });

  it('is cached in Redis for 90 days', async () => {
    const { id } = await me(await shop.shopper());
    const keys = keysOf(id);
    await waitUntil('the cached activity', async () => (await redis.exists(...keys)) === keys.length);
    expect(await redis.ttl(`customer:${id}:orders`)).toBeGreaterThan(89 * 86_400);
  });
});

describe('the funnel', () => {
  it('counts what went well, by country and product, and keeps the last second at shutdown', async () => {
    await shop.stop('main-service');
    await shop.startAgain('main-service');
    await ask('TRUNCATE funnel_fact, product_view_fact, segment_fact');
    const shopper = await shop.shopper();
    const visitor = await shop.visitor();
    for (const path of [PRODUCT, PRODUCT, 'nobody-makes-this']) await visitor.get(`/us/products/${path}`);
    const [elsewhere] = (await visitor.get('/jp/products?limit=1')).body.items;
    await visitor.get(`/jp/products/${elsewhere.id}`);

    await shopper.puts(PRODUCT);
    await shopper.checksOut({ key: 'funnel-1' });
    expect((await shopper.checksOut({ key: 'funnel-1' })).headers.get('idempotency-replayed')).toBe('true');
    await shopper.puts(PRODUCT);
    expect((await shopper.checksOut({ method: 'card_declined' })).status).toBe(402);
    await shop.stop('payments-service');
    expect((await shopper.checksOut()).status).toBe(202);
    await shop.stop('main-service');

    expect(
      await ask(
        `SELECT stage, country, payment_method, sum(count)::int AS count FROM funnel_fact
         GROUP BY 1, 2, 3 ORDER BY 1, 2`,
      ),
    ).toEqual([
      { stage: 'add_to_cart', country: 'US', payment_method: '', count: 2 },
      { stage: 'browse_catalog', country: 'JP', payment_method: '', count: 1 },
      { stage: 'checkout_complete', country: 'US', payment_method: 'card', count: 1 },
      { stage: 'view_product', country: 'JP', payment_method: '', count: 1 },
      { stage: 'view_product', country: 'US', payment_method: '', count: 2 },
    ]);
    expect(
      await ask('SELECT country, product_id, sum(count)::int AS count FROM product_view_fact GROUP BY 1, 2 ORDER BY 1'),
    ).toEqual([
      { country: 'JP', product_id: elsewhere.id, count: 1 },
      { country: 'US', product_id: PRODUCT, count: 2 },
    ]);
    expect(
      await ask(
        'SELECT segment, action, country, sum(count)::int AS count FROM segment_fact GROUP BY 1, 2, 3 ORDER BY 2',
      ),
    ).toEqual([
      { segment: 'new', action: 'add_to_cart', country: 'US', count: 2 },
      { segment: 'new', action: 'checkout_complete', country: 'US', count: 1 },
    ]);
  });
});
