import { type Loose, Shop, type Shopper, waitUntil } from '@webstore/testing';
import { Redis } from 'ioredis';

const HOUR_MS = 3_600_000;
const PRICE = 40_00;
const LEASE_MS = 2_000;

/** Sets the clock on the wall of a process, before it loads anything else. What passes it measures as before. */
const shiftedBy = (shiftMs: number) => {
  const shift = `
    const Wall = Date;
    globalThis.Date = class extends Wall {
      constructor(...given) { super(...(given.length === 0 ? [Wall.now() + ${shiftMs}] : given)); }
      static now() { return Wall.now() + ${shiftMs}; }
    };
    console.log(JSON.stringify({ message: { message: 'clock', at: Date.now() } }));`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shift)}` };
};

describe.each([
  ['an hour ahead', HOUR_MS],
  ['an hour behind', -HOUR_MS],
])('a shop whose machines are %s of the database', (_how, shiftMs) => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    const wrong = shiftedBy(shiftMs);
    shop = await Shop.open({
      environment: {
        'main-service': { ...wrong, SAGA_LEASE_MS: String(LEASE_MS) },
        'payments-service': wrong,
        'promotions-service': wrong,
        'fulfillment-worker': wrong,
      },
    });
    await shop.stocks({ id: 'test-vase', usdMinor: PRICE, stock: 1_000 });
    shopper = await shop.shopper();
  });

  afterAll(() => shop.close());

  const one = async (text: string, values: unknown[] = []): Promise<Loose> =>
    (await shop.store.query(text, values)).rows[0];

  it.each([
    'main-service',
    'payments-service',
    'promotions-service',
    'fulfillment-worker',
  ])('has a %s that believes it', (name) => {
    const [{ at }] = shop.logged(name, 'clock') as [{ at: number }];
    expect(Math.abs(at - shiftMs - Date.now())).toBeLessThan(600_000);
  });

  it('sells, and does the jobs at their time', async () => {
    await shopper.puts('test-vase');
    const { status, body } = await shopper.checksOut();
    expect(status).toBe(201);
    const shipped = await shopper.orderOnce(
      body.order_id,
      ({ fulfillment_status }) => fulfillment_status === 'shipped',
    );
    expect(Math.abs(new Date(shipped.created_at).getTime() - Date.now())).toBeLessThan(60_000);
    expect(await shop.moneyOf(body.order_id)).toEqual({ charged: PRICE, refunded: 0, currencies: ['USD'] });
  });

  it('lets tokens in for as long as they are valid, and no longer', async () => {
    expect((await shopper.get('/me')).status).toBe(200);
    await shop.store.query(`UPDATE access_token SET expires_at = now() + interval '10 minutes'`);
    await forgetCached();
    expect((await shopper.get('/me')).status).toBe(200);
    await waitUntil('the token to be extended', async () => {
      const { minutes } = await one(
        `SELECT max(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM access_token`,
      );
      return minutes >= 29;
    });
    await shop.store.query(`UPDATE access_token SET expires_at = now() - interval '1 second'`);
    await forgetCached();
    expect((await shopper.get('/me')).status).toBe(401);
    shopper = await shop.shopper();
  });

  it('takes a checkout over when its lease is over, and not before', async () => {
    await shopper.puts('test-vase');
    const { body } = await shopper.checksOut();
    await shop.store.query(
      `UPDATE saga SET is_done = false, step = 'PAY', owner = NULL, lease_until = now() + $2::int * interval '1 ms',
         next_run_at = now() WHERE id = $1`,
      [body.order_id, LEASE_MS],
    );
    const startedAt = performance.now();
    await waitUntil('somebody to take it over', async () => {
      const { taken } = await one(
        `SELECT count(*)::int AS taken FROM saga_log WHERE saga_id = $1 AND event = 'taken over'`,
        [body.order_id],
      );
      return taken > 0;
    });
    const tookMs = performance.now() - startedAt;
    expect(tookMs).toBeGreaterThan(LEASE_MS - 500);
    expect(tookMs).toBeLessThan(LEASE_MS + 8_000);
  });

  it('honours a coupon that begins and ends within this hour', async () => {
    await shop.store.query(
      `INSERT INTO promotions.coupon (code, basis_points, minimum_usd_minor, valid_from, valid_until)
       VALUES ('THISHOUR', 5000, 0, now() - interval '20 minutes', now() + interval '20 minutes')`,
    );
    await shopper.puts('test-vase');
    const discounted = await waitUntil('the coupon to be known and valid', async () => {
      const { status, body } = await shopper.checksOut({ coupon: 'THISHOUR' });
      return status === 201 && body;
    });
    expect(discounted.total.amount_minor).toBe(PRICE / 2);
  });

  it('counts what shoppers do in the hour in which they do it', async () => {
    await shopper.get('/us/products/test-vase');
    const { right, all } = await waitUntil('the facts to be written', async () => {
      const counted = await one(
        `SELECT count(*)::int AS all,
           count(*) FILTER (WHERE abs(extract(epoch FROM hour - date_trunc('hour', now()))) < 60)::int AS right
         FROM funnel_fact`,
      );
      return counted.all > 0 && counted;
    });
    expect(right).toBe(all);
    const { wrong } = await one(
      `SELECT count(*)::int AS wrong FROM customer_activity
       WHERE abs(extract(epoch FROM last_visit_at - now())) > 600
         AND customer_id IN (SELECT id FROM customer WHERE email LIKE '%@test.example')`,
    );
    expect(wrong).toBe(0);
  });

  async function forgetCached(): Promise<void> {
    const redis = new Redis(shop.redis.url);
    await redis.flushall();
    redis.disconnect();
  }
});
