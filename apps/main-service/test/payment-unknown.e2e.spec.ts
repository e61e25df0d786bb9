import { randomUUID } from 'node:crypto';
import { type Country, markets } from '@webstore/contracts';
import { calm, type Loose, provoke, Shop, type Shopper, waitUntil } from '@webstore/testing';

const PRICE = 40_00;
const ENOUGH_TO_OPEN_THE_BREAKER = 30;
const isConfirmed = ({ status }: Loose) => status === 'CONFIRMED';

describe('a payment whose outcome is not known', () => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
    await shop.stocks({ id: 'test-vase', usdMinor: PRICE, stock: 1_000 });
  });

  beforeEach(async () => {
    shopper = await shop.shopper();
  });

  afterEach(() => calm(shop, 'payment-provider'));
  afterAll(() => shop.close());

  // Each in a country of its own: the payments service counts failures by country, and would stop asking.
  it.each<[string, string, Country]>([
    ['the answer was lost after the charge', 'drop-after-apply', 'UK'],
    ['the provider failed after the charge', '5xx-after-apply', 'DE'],
    ['the answer could not be read', 'garbage', 'FR'],
    ['the provider accepted and never answered', 'half-open', 'JP'],
    ['the provider failed before the charge', '5xx', 'BR'],
  ])('because %s ends by itself in one order and one charge', async (_what, name, country) => {
    const key = randomUUID();
    await shopper.puts(await someProductOf(country), 1, country);
    // As many as one attempt makes calls; the next attempt gets through.
    await provoke(shop, 'payment-provider', { faults: [{ name, times: name === 'half-open' ? 1 : 3 }] });
    const first = await shopper.checksOut({ key, country });
    expect([first.status, first.body.status]).toEqual([202, 'pending']);
    expect(first.headers.get('location')).toBe(`/orders/${first.body.order_id}`);
    expect(first.headers.get('retry-after')).toBe('2');

    const order = await shopper.orderOnce(first.body.order_id, isConfirmed);
    expect(order.timeline.map(({ type }: Loose) => type)).toContain('PaymentUnknown');
    const final = await shopper.checksOut({ key, country });
    expect([final.status, final.body]).toEqual([201, { ...first.body, status: 'confirmed' }]);
    expect((await shopper.get(`/cart?country=${country}`)).body.item_count).toBe(0);
    const { amount_minor: charged } = first.body.total;
    expect(await shop.moneyOf(order.order_id)).toEqual({
      charged,
      refunded: 0,
      currencies: [markets[country].currency],
    });
  });

  it('because the provider declined and its answer was lost ends in a cancelled order', async () => {
    await shopper.puts('test-vase');
    const key = randomUUID();
    await provoke(shop, 'payment-provider', {
      faults: [{ name: '5xx-after-apply', times: 3 }],
      decline_above_minor: PRICE - 1,
    });
    const { status, body } = await shopper.checksOut({ key });
    expect(status).toBe(202);
    const order = await shopper.orderOnce(body.order_id, (seen) => seen.status === 'CANCELLED');
    expect(order.payment_status).toBe('declined');
    expect((await shopper.checksOut({ key })).status).toBe(402);
    expect((await shopper.get('/cart')).body.item_count).toBe(1);
    expect(await shop.moneyOf(body.order_id)).toMatchObject({ charged: 0 });
  });

  describe('with our payments service away', () => {
    beforeEach(() => shop.stop('payments-service'));

    it('leaves the order pending, and settles it when the service is back', async () => {
      await shopper.puts('test-vase');
      const key = randomUUID();
      const { status, body } = await shopper.checksOut({ key });
      expect([status, body.status]).toEqual([202, 'pending']);
      const again = await shopper.checksOut({ key });
      expect([again.status, again.body.type]).toEqual([409, '/problems/idempotency-key-in-flight']);
      expect(again.headers.get('location')).toBe(`/orders/${body.order_id}`);
      const other = await shopper.checksOut();
      expect([other.status, other.body.type]).toEqual([409, '/problems/checkout-in-progress']);
      expect(other.headers.get('location')).toBe(`/orders/${body.order_id}`);

      await shop.startAgain('payments-service');
      await settles(body.order_id);
      expect(await shop.moneyOf(body.order_id)).toMatchObject({ charged: PRICE, refunded: 0 });
      expect((await shopper.checksOut({ key })).status).toBe(201);
    });

    it('refuses new orders after many failures, writes nothing of them, and takes them under the same key later', async () => {
      const orders = Array.from({ length: ENOUGH_TO_OPEN_THE_BREAKER }, () => orderDirectly());
      expect((await Promise.all(orders)).every(({ status }) => status === 202 || status === 503)).toBe(true);
      const before = await orderCount();
      const key = randomUUID();
      const refused = await orderDirectly(key);
      expect([refused.status, refused.body.type]).toEqual([503, '/problems/payments-unavailable']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await orderCount()).toBe(before);

      await shop.startAgain('payments-service');
      const sold = await waitUntil('selling again', async () => {
        const answer = await orderDirectly(key);
        return answer.status === 201 && answer;
      });
      expect(await shop.moneyOf(sold.body.order_id)).toMatchObject({ charged: PRICE });
    });
  });

  async function someProductOf(country: Country): Promise<string> {
    const { body } = await shopper.get(`/${country.toLowerCase()}/products?limit=1`);
    return body.items[0].id;
  }

  function orderDirectly(key: string = randomUUID()) {
    const body = { country: 'US', payment_method: 'card', items: [{ product_id: 'test-vase', quantity: 1 }] };
    return shopper.post('/orders', body, { 'idempotency-key': key });
  }

  async function orderCount(): Promise<number> {
    return (await shop.store.query('SELECT count(*)::int AS count FROM orders')).rows[0].count;
  }

  /** Waits for the order's end, and makes the job that asks for it wait less between its tries. */
  async function settles(orderId: string): Promise<void> {
    await shopper.orderOnce(orderId, (order) => {
      void hasten();
      return isConfirmed(order);
    });
  }

  async function hasten(): Promise<void> {
    await shop.store.query(`UPDATE job SET run_at = now() WHERE kind = 'settle-checkout' AND lease_until IS NULL`);
  }
});
