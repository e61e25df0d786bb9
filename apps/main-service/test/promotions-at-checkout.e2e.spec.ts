import { randomUUID } from 'node:crypto';
import { calm, faultsLeft, type Loose, provoke, Shop, type Shopper, waitUntil } from '@webstore/testing';
import fc from 'fast-check';

const prices = { 'test-lamp': 120_00, 'test-mug': 7_77, 'test-pen': 1, 'test-rug': 333_33 };
const sumOf = (lines: readonly Loose[], field: string): number =>
  lines.reduce((sum, line) => sum + line[field].amount_minor, 0);

describe('a promotion at the checkout', () => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
    for (const [id, usdMinor] of Object.entries(prices)) await shop.stocks({ id, usdMinor, stock: 10_000 });
    await shop.store.query(`
      INSERT INTO offer (country, product_id, amount_minor, category_id, name, limited_edition, position, created_at)
      SELECT 'JP', product_id, 10000, category_id, name, limited_edition, position, created_at
      FROM offer WHERE product_id = 'test-lamp'`);
  });

  beforeEach(async () => {
    shopper = await shop.shopper();
  });

  afterEach(() => calm(shop, 'inventory'));
  afterAll(() => shop.close());

  it('is the coupon that the shopper gives, where it is worth more than the tier', async () => {
    await shopper.puts('test-lamp');
    const { status, body } = await shopper.checksOut({ coupon: 'SAVE20' });
    expect([status, body.total.amount_minor]).toEqual([201, 96_00]);
    expect(await shopper.order(body.order_id)).toMatchObject({
      promo_code: 'SAVE20',
      discount: { amount_minor: 24_00 },
    });
    expect(await shop.moneyOf(body.order_id)).toMatchObject({ charged: 96_00 });
    await useBecomes(body.order_id, 'confirmed');
  });

  it('is the tier where the coupon is worth less, and the coupon is not used up by it', async () => {
    await shopper.puts('test-rug', 2);
    const { status, body } = await shopper.checksOut({ coupon: 'FLAT50' });
    expect(status).toBe(201);
    expect(await shopper.order(body.order_id)).toMatchObject({
      promo_code: 'TIER10',
      discount: { amount_minor: 66_67 },
    });
    expect(await usesOf('FLAT50')).toEqual([]);
  });

  it.each([
    ['NOSUCHCOUPON', 'unknown'],
    ['SPRING19', 'expired'],
    ['FLAT50', 'minimum_not_reached'],
  ])('%s is refused as %s, and nothing is ordered', async (coupon, reason) => {
    await shopper.puts('test-lamp');
    const { status, body } = await shopper.checksOut({ coupon });
    expect(status).toBe(422);
    expect(body).toMatchObject({ type: '/problems/coupon-refused', coupon, reason });
    expect((await shopper.get('/orders')).body.items).toEqual([]);
    expect((await shopper.get('/cart')).body.item_count).toBe(1);
  });

  it('that may be used once is refused the second time', async () => {
    await shopper.puts('test-lamp');
    expect((await shopper.checksOut({ coupon: 'WELCOME10' })).status).toBe(201);
    await shopper.puts('test-lamp');
    const { status, body } = await shopper.checksOut({ coupon: 'WELCOME10' });
    expect([status, body.reason]).toEqual([422, 'already_used']);
  });

  it('that the running checkout of the cart holds does not hide that checkout from a second one', async () => {
    await shopper.puts('test-lamp');
    const slow = shopper.checksOut({ coupon: 'WELCOME10', method: 'card_slow' });
    const running = await waitUntil('the first order', async () => {
      const { items } = (await shopper.get('/orders')).body;
      return items[0]?.order_id as string | undefined;
    });
    const second = await shopper.checksOut({ coupon: 'WELCOME10' });
    expect([second.status, second.body.type]).toEqual([409, '/problems/checkout-in-progress']);
    expect(second.headers.get('location')).toBe(`/orders/${running}`);
    expect((await slow).status).toBe(201);
  });

  it('is given back when the card is declined, and can be used then', async () => {
    await shopper.puts('test-lamp');
    const declined = await shopper.checksOut({ coupon: 'WELCOME10', method: 'card_declined' });
    expect(declined.status).toBe(402);
    await useBecomes(declined.body.order_id, 'released');
    const paid = await shopper.checksOut({ coupon: 'WELCOME10' });
    expect([paid.status, paid.body.total.amount_minor]).toEqual([201, 108_00]);
  });

  it('is given back when the order is cancelled', async () => {
    await shop.stop('fulfillment-worker');
    await shopper.puts('test-lamp');
    const { body } = await shopper.checksOut({ coupon: 'WELCOME10' });
    await shopper.post(`/orders/${body.order_id}/cancel`, undefined, { 'idempotency-key': randomUUID() });
    await shop.startAgain('fulfillment-worker');
    await useBecomes(body.order_id, 'released');
  });

  it('is given back when the cart was changed meanwhile', async () => {
    await shopper.puts('test-lamp');
    await provoke(shop, 'inventory', { faults: [{ name: 'delay', delay_ms: 250, times: 1 }] });
    const overtaken = shopper.checksOut({ coupon: 'WELCOME10' });
    await waitUntil('the delay', async () => (await faultsLeft(shop, 'inventory')) === 0);
    await waitUntil('the hold', async () => (await usesOf('WELCOME10')).length > 0);
    await shopper.puts('test-mug');
    expect((await overtaken).body.type).toBe('/problems/cart-changed');
    await waitUntil(
      'the coupon to be free',
      async () => (await shopper.checksOut({ coupon: 'WELCOME10' })).status === 201,
    );
  });

  it('is missed rather than charged for: what comes to more than was shown is not ordered', async () => {
    await shopper.puts('test-lamp');
    await shop.stop('promotions-service');
    const dearer = await shopper.checksOut({ coupon: 'WELCOME10', expectedMinor: 108_00 });
    await shop.startAgain('promotions-service');
    expect([dearer.status, dearer.body.type]).toEqual([409, '/problems/cart-changed']);
    await shopper.puts('test-lamp');
    const doubled = await shopper.checksOut({ coupon: 'WELCOME10', expectedMinor: 108_00 });
    expect([doubled.status, doubled.body.type]).toEqual([409, '/problems/cart-changed']);
    const orders = await shopper.get('/orders');
    expect(orders.body.items).toEqual([]);
    await waitUntil(
      'the coupon to be free',
      async () => (await shopper.checksOut({ coupon: 'WELCOME10', expectedMinor: 216_00 })).status === 201,
    );
  });

  it('counts once for one key, though the request comes several times at once', async () => {
    await shopper.puts('test-lamp');
    await provoke(shop, 'inventory', { faults: [{ name: 'delay', delay_ms: 200, times: 4 }] });
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => shopper.checksOut({ key, coupon: 'WELCOME10' })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(await usesOf('WELCOME10')).toHaveLength(1);
  });

  it.each([
    [1, null, 0],
    [2, 'TIER3', 600],
    [4, 'TIER5', 2_000],
    [8, 'TIER10', 8_000],
  ])('in Japan goes by what %i lamps at ¥10,000 are worth in dollars', async (quantity, code, discount) => {
    await shopper.puts('test-lamp', quantity, 'JP');
    const { body } = await shopper.checksOut({ country: 'JP' });
    const order = await shopper.order(body.order_id);
    expect([order.promo_code, order.discount.amount_minor, order.discount.currency]).toEqual([code, discount, 'JPY']);
    expect(order.total.amount_minor).toBe(quantity * 10_000 - discount);
  });

  it('is shared over the lines to the last cent, whatever is in the cart', async () => {
    const cart = fc.dictionary(fc.constantFrom(...Object.keys(prices)), fc.integer({ min: 1, max: 9 }), {
      minKeys: 1,
      noNullPrototype: true,
    });
    const coupon = fc.constantFrom(undefined, 'BIGORDER');
    await fc.assert(
      fc.asyncProperty(cart, coupon, async (quantities, code) => {
        const items = Object.entries(quantities).map(([product_id, quantity]) => ({ product_id, quantity }));
        const order = await orderOf(items, code);
        expect(sumOf(order.lines, 'discount')).toBe(order.discount.amount_minor);
        expect(sumOf(order.lines, 'line_total')).toBe(order.total.amount_minor);
        expect(order.subtotal.amount_minor - order.discount.amount_minor).toBe(order.total.amount_minor);
        for (const { unit_price, quantity, discount, line_total } of order.lines) {
          expect(line_total.amount_minor).toBe(unit_price.amount_minor * quantity - discount.amount_minor);
          expect(line_total.amount_minor).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 25 },
    );
  });

  /** The order of these items; without the coupon where it does not apply to so little. */
  async function orderOf(items: readonly object[], coupon: string | undefined): Promise<Loose> {
    const body = { country: 'US', payment_method: 'card', items };
    const key = () => ({ 'idempotency-key': randomUUID() });
    const wanted = await shopper.post('/orders', { ...body, ...(coupon && { coupon }) }, key());
    const placed = wanted.status === 422 ? await shopper.post('/orders', body, key()) : wanted;
    expect(placed.status).toBe(201);
    return shopper.order(placed.body.order_id);
  }

  async function usesOf(code: string): Promise<Loose[]> {
    const { id } = (await shopper.get('/me')).body;
    const text = 'SELECT status FROM promotions.coupon_use WHERE user_id = $1 AND code = $2';
    return (await shop.store.query(text, [id, code])).rows;
  }

  function useBecomes(orderId: string, status: string): Promise<true> {
    const text = 'SELECT status FROM promotions.coupon_use WHERE order_id = $1';
    return waitUntil(`coupon ${status}`, async () => {
      const { rows } = await shop.store.query(text, [orderId]);
      return rows[0]?.status === status;
    });
  }
});
