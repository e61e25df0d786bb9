import { randomUUID } from 'node:crypto';
import { type Loose, Shop, type Shopper, waitUntil } from '@webstore/testing';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { cartCommands, PRICES, type RealCart } from './cart-commands.js';

let shop: Shop;
let redis: Redis;

beforeAll(async () => {
  shop = await Shop.open({ parts: ['main-service', 'promotions-service'] });
  redis = new Redis(shop.redis.url);
  await Promise.all(Object.entries(PRICES).map(([id, usdMinor]) => shop.stocks({ id, usdMinor })));
  await shop.stocks({ id: 'none-left', usdMinor: 7_00, stock: 0 });
});

afterAll(async () => {
  redis.disconnect();
  await shop.close();
});

const idOf = async (shopper: Shopper): Promise<string> => (await shopper.get('/me')).body.id;
const cartOf = async (shopper: Shopper, query = ''): Promise<Loose> => (await shopper.get(`/cart?${query}`)).body;
const countOf = async (shopper: Shopper): Promise<number> => (await cartOf(shopper)).item_count;

describe('a cart', () => {
  it('is what came of all that was done with it, and so is its badge', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(cartCommands, { maxCommands: 12 }), async (commands) => {
        const shopper = await shop.shopper();
        const badge = `cart:${await idOf(shopper)}`;
        const real: RealCart = { shopper, badge: () => redis.get(badge) };
        await fc.asyncModelRun(() => ({ model: new Map<string, number>(), real }), commands);
      }),
      { numRuns: 15 },
    );
  });

  it('belongs to one shopper', async () => {
    const [one, other] = [await shop.shopper(), await shop.shopper()];
    await one.puts('lamp-of-test', 2);
    await other.puts('book-of-test', 3);
    expect((await cartOf(one)).lines).toMatchObject([{ product_id: 'lamp-of-test', quantity: 2 }]);
    expect((await cartOf(other)).lines).toMatchObject([{ product_id: 'book-of-test', quantity: 3 }]);
    await other.delete('/cart');
    expect([await countOf(one), await countOf(other)]).toEqual([2, 0]);
  });

  it('takes what is not on the shelf just now', async () => {
    const shopper = await shop.shopper();
    expect(await shopper.puts('none-left', 4)).toMatchObject({ status: 200, body: { item_count: 4 } });
  });

  it('takes no product that nobody makes, or that is sold elsewhere', async () => {
    const shopper = await shop.shopper();
    expect(await shopper.puts('perpetuum-mobile')).toMatchObject({
      status: 404,
      body: { type: '/problems/not-found' },
    });
    expect(await shopper.puts('lamp-of-test', 1, 'JP')).toMatchObject({
      status: 404,
      body: { type: '/problems/product-not-sold-here', sold_in: ['US'] },
    });
    expect(await countOf(shopper)).toBe(0);
  });

  it('holds 100 products and not one more', async () => {
    const shopper = await shop.shopper();
    const { body } = await shopper.get('/us/products?sort=name&limit=100');
    await Promise.all(body.items.map(({ id }: Loose) => shopper.puts(id)));
    expect(await countOf(shopper)).toBe(100);
    const missing = Object.keys(PRICES).find((id) => body.items.every((item: Loose) => item.id !== id)) ?? '';
    expect(await shopper.puts(missing)).toMatchObject({ status: 422, body: { type: '/problems/cart-full' } });
    expect((await shopper.puts(body.items[0].id)).status).toBe(200);
    expect(await countOf(shopper)).toBe(101);
  });

  it('holds 999 of a product and not one more', async () => {
    const shopper = await shop.shopper();
    await shopper.puts('lamp-of-test', 998);
    const answers = await Promise.all([shopper.puts('lamp-of-test'), shopper.puts('lamp-of-test')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(await countOf(shopper)).toBe(999);
  });

  it('counts an addition once that was sent again with its key', async () => {
    const shopper = await shop.shopper();
    const headers = { 'idempotency-key': randomUUID() };
    const addition = { product_id: 'lamp-of-test', quantity: 2, country: 'US' };
    const first = await shopper.post('/cart/add', addition, headers);
    const again = await shopper.post('/cart/add', addition, headers);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await countOf(shopper)).toBe(2);
    const other = await shopper.post('/cart/add', { ...addition, quantity: 3 }, headers);
    expect(other).toMatchObject({ status: 422, body: { type: '/problems/idempotency-key-reused' } });
  });

  it('shows the cart to an addition that comes again while the first is at work', async () => {
    const shopper = await shop.shopper();
    const add = (headers: Record<string, string>) =>
      shopper.post('/cart/add', { product_id: 'lamp-of-test', quantity: 2, country: 'US' }, headers);
    const key = { 'idempotency-key': randomUUID() };
    const held = await shop.store.connect();
    await held.query('BEGIN; LOCK TABLE cart_line IN SHARE MODE');
    const first = add(key);
    const early = await waitUntil('the first to be at work', async () => {
      const { rowCount } = await shop.store.query('SELECT FROM idempotency_key WHERE key = $1', [
        key['idempotency-key'],
      ]);
      return rowCount === 1 && add(key);
    });
    await held.query('ROLLBACK');
    held.release();
    expect([early.status, early.body.type]).toEqual([409, '/problems/idempotency-key-in-flight']);
    expect(['retry-after', 'location'].map((name) => early.headers.get(name))).toEqual(['1', '/cart']);
    const { text } = await first;
    expect((await add(key)).text).toBe(text);
    expect(await countOf(shopper)).toBe(2);
  });

  it.each([
    ['price', { price: 1 }],
    ['amount_minor', { amount_minor: 1 }],
    ['user_id', { user_id: randomUUID() }],
  ])('does not let the shopper say the %s', async (field, more) => {
    const shopper = await shop.shopper();
    const addition = { product_id: 'lamp-of-test', quantity: 1, country: 'US', ...more };
    const { status, body } = await shopper.post('/cart/add', addition);
    expect([status, body.errors]).toEqual([400, [{ field, message: 'is not a known field' }]]);
    expect(await countOf(shopper)).toBe(0);
  });
});

describe('the prices of a cart', () => {
  it('are those of the country that the shopper looks from', async () => {
    const shopper = await shop.shopper();
    const { rows } = await shop.store.query(
      `SELECT product_id FROM offer GROUP BY 1 HAVING count(*) = 7 ORDER BY 1 LIMIT 1`,
    );
    const id: string = rows[0].product_id;
    await shopper.puts(id, 2);
    for (const country of ['US', 'JP', 'DE']) {
      const { body: product } = await shopper.get(`/${country.toLowerCase()}/products/${id}`);
      const { lines, subtotal } = await cartOf(shopper, `country=${country}`);
      expect(lines).toMatchObject([{ product_id: id, unit_price: product.price }]);
      expect(subtotal.amount_minor).toBe(2 * product.price.amount_minor);
      expect(subtotal.currency).toBe(product.price.currency);
    }
  });

  it('are those of now, not of when it was filled', async () => {
    const shopper = await shop.shopper();
    await shop.stocks({ id: 'on-sale-soon', usdMinor: 50_00 });
    await shopper.puts('on-sale-soon');
    await shop.store.query(`UPDATE offer SET amount_minor = 3000 WHERE product_id = 'on-sale-soon'`);
    expect((await cartOf(shopper)).total).toMatchObject({ amount_minor: 30_00, formatted: '$30.00' });
  });

  it('leave out what is not sold in that country', async () => {
    const shopper = await shop.shopper();
    await shopper.puts('lamp-of-test', 2);
    const { lines, subtotal, total, discount } = await cartOf(shopper, 'country=JP');
    expect(lines).toMatchObject([{ product_id: 'lamp-of-test', quantity: 2, unit_price: null, line_total: null }]);
    expect([subtotal.amount_minor, total.amount_minor, discount]).toEqual([0, 0, null]);
  });
});

describe('the discount that a cart promises', () => {
  let shopper: Shopper;

  beforeAll(async () => {
    shopper = await shop.shopper();
    await shopper.puts('lamp-of-test', 3);
  });

  it('is that of the tier', async () => {
    const { subtotal, discount, total } = await cartOf(shopper);
    expect(subtotal.amount_minor).toBe(120_00);
    expect(discount).toMatchObject({ promo_code: 'TIER3', amount: { amount_minor: 3_60 }, coupon_refused: null });
    expect(total.amount_minor).toBe(116_40);
  });

  it('is that of a coupon which is worth more', async () => {
    const { discount, total } = await cartOf(shopper, 'coupon=welcome10');
    expect(discount).toMatchObject({ promo_code: 'WELCOME10', amount: { amount_minor: 12_00 } });
    expect(total.amount_minor).toBe(108_00);
  });

  it.each([
    ['NOSUCHCOUPON', 'unknown'],
    ['BIGORDER', 'minimum_not_reached'],
  ])('is not that of %s, and the cart says why', async (coupon, reason) => {
    const { discount } = await cartOf(shopper, `coupon=${coupon}`);
    expect(discount).toMatchObject({ promo_code: 'TIER3', coupon_refused: reason });
  });

  it('takes no coupon by being looked at', async () => {
    for (const _ of [1, 2, 3]) await cartOf(shopper, 'coupon=WELCOME10');
    const { rows } = await shop.store.query('SELECT count(*)::int FROM promotions.coupon_use');
    expect(rows).toEqual([{ count: 0 }]);
  });
});

it('shows a badge of nothing for a cart that was emptied', async () => {
  const shopper = await shop.shopper();
  const badge = `cart:${await idOf(shopper)}`;
  await shopper.puts('lamp-of-test', 5);
  await waitUntil('a badge of 5', async () => (await redis.get(badge)) === '5');
  await shopper.delete('/cart');
  await waitUntil('a badge of 0', async () => (await redis.get(badge)) === '0');
  expect(await redis.ttl(badge)).toBeGreaterThan(89 * 86_400);
});

it('counts right when many products are added at once', async () => {
  const { items } = (await (await shop.visitor()).get('/us/products?limit=20')).body;
  const crowded = await shop.shopper();
  const answers = await Promise.all(items.map(({ id }: Loose) => crowded.puts(id, 2)));

  const counts = answers.map(({ body }) => body.item_count).toSorted((a, b) => a - b);
  expect(counts).toEqual(items.map((_: Loose, index: number) => 2 * (index + 1)));
  expect((await crowded.get('/cart')).body.item_count).toBe(40);
});
