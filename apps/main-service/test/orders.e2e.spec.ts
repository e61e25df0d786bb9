import { randomUUID } from 'node:crypto';
import { type Loose, Shop, type Shopper, waitUntil } from '@webstore/testing';
import pg from 'pg';

const PRICE = 40_00;
const typesOf = (order: Loose): string[] => order.timeline.map(({ type }: Loose) => type);
const isRefunded = ({ payment_status }: Loose) => payment_status === 'refunded';
const isShipped = (order: Loose) => typesOf(order).includes('OrderShipped');

const STORY = `
  INSERT INTO order_event (order_id, sequence, type) SELECT $1, max(sequence) + 1, 'LineDelayed'
  FROM order_event WHERE order_id = $1`;
const WAITING = `
  SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

describe('orders', () => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
    await shop.stocks({ id: 'test-vase', usdMinor: PRICE, stock: 1_000 });
    await shop.stocks({ id: 'test-print', usdMinor: PRICE, stock: 1_000, inventoryPolicy: 'pessimistic' });
  });

  beforeEach(async () => {
    shopper = await shop.shopper();
  });

  afterAll(() => shop.close());

  it('are listed from the newest on, page after page, also while new ones come in', async () => {
    const placed: string[] = [];
    for (let nth = 0; nth < 5; nth += 1) placed.unshift((await orderDirectly()).body.order_id);
    const first = (await shopper.get('/orders?limit=2')).body;
    await orderDirectly();
    const second = (await shopper.get(`/orders?limit=2&cursor=${first.next_cursor}`)).body;
    const last = (await shopper.get(`/orders?limit=2&cursor=${second.next_cursor}`)).body;
    const listed = [first, second, last].flatMap(({ items }) => items.map(({ order_id }: Loose) => order_id));
    expect(listed).toEqual(placed);
    expect(last.next_cursor).toBeNull();
    expect(first.items[0]).toMatchObject({ status: 'CONFIRMED', item_count: 1, total: { amount_minor: PRICE } });
  });

  it('are listed for their own customer alone', async () => {
    await orderDirectly();
    const stranger = await shop.shopper();
    expect((await stranger.get('/orders')).body).toEqual({ items: [], next_cursor: null });
  });

  it.each(['an-old-cursor', 'eyJhIjoxfQ', ''])('cannot be listed from the cursor "%s"', async (cursor) => {
    const { status, body } = await shopper.get(`/orders?cursor=${cursor}`);
    expect([status, body.errors?.[0].field]).toEqual([400, 'cursor']);
  });

  it.each([
    ['read', (someone: Shopper, id: string) => someone.get(`/orders/${id}`)],
    ['cancel', (someone: Shopper, id: string) => someone.post(`/orders/${id}/cancel`, undefined, newKey())],
  ])('of somebody else, and orders that are none, are not there to %s', async (_what, attempt) => {
    const { order_id: mine } = (await orderDirectly()).body;
    const stranger = await shop.shopper();
    const answers = [await attempt(stranger, mine), await attempt(stranger, randomUUID())];
    for (const { status, body } of answers) expect([status, body.type]).toEqual([404, '/problems/not-found']);
    expect(answers[0]?.body.detail).toBe(answers[1]?.body.detail);
    expect((await attempt(shopper, mine)).status).not.toBe(404);
  });

  describe('before they are shipped', () => {
    beforeEach(() => shop.stop('fulfillment-worker'));

    it('are cancelled with all the money and the goods back, and their story says so', async () => {
      const items = [
        { product_id: 'test-vase', quantity: 2 },
        { product_id: 'test-print', quantity: 1 },
      ];
      const before = await shelves();
      const { order_id: id, total } = (await orderDirectly(items)).body;
      expect((await shopper.order(id)).cancellable).toBe(true);
      const { status, body } = await shopper.post(`/orders/${id}/cancel`, undefined, newKey());
      expect([status, body]).toEqual([200, { order_id: id, status: 'cancelled', refund: total }]);
      expect(await shopper.order(id)).toMatchObject({ status: 'CANCELLED', payment_status: 'refund_pending' });
      expect(await shelves()).toEqual(before);

      await shop.startAgain('fulfillment-worker');
      const order = await shopper.orderOnce(id, isRefunded);
      const charged = total.amount_minor;
      expect(await shop.moneyOf(id)).toEqual({ charged, refunded: charged, currencies: ['USD'] });
      expect(typesOf(order)).toEqual(expect.arrayContaining(['OrderCancelled', 'RefundRequested', 'RefundCompleted']));
      expect(typesOf(order)).not.toContain('OrderShipped');
      expect(order).toMatchObject({ status: 'CANCELLED', cancellable: false });
    });

    it('are cancelled once, though the button is pressed again with the same key or a new one', async () => {
      const { order_id: id } = (await orderDirectly()).body;
      const key = newKey();
      const answers = await Promise.all([1, 2, 3].map(() => shopper.post(`/orders/${id}/cancel`, undefined, key)));
      const first = answers.find(({ status }) => status === 200);
      const early = answers.filter(({ status }) => status === 409).map(({ headers }) => headers.get('location'));
      expect(early.filter((location) => location !== `/orders/${id}`)).toEqual([]);
      const again = await shopper.post(`/orders/${id}/cancel`, undefined, key);
      expect([again.status, again.text]).toEqual([200, first?.text]);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      const other = await shopper.post(`/orders/${id}/cancel`, undefined, newKey());
      expect([other.status, other.body.type]).toEqual([409, '/problems/order-not-cancellable']);

      await shop.startAgain('fulfillment-worker');
      await shopper.orderOnce(id, isRefunded);
      expect(await shop.moneyOf(id)).toMatchObject({ charged: PRICE, refunded: PRICE });
    });

    it('are cancelled though the worker writes to their story again and again at that moment', async () => {
      const { order_id: id } = (await orderDirectly()).body;
      const [worker, another] = await Promise.all([workerAt(id), workerAt(id)]);
      await worker.locks();
      const cancelled = shopper.post(`/orders/${id}/cancel`, undefined, newKey());
      await waitUntil('the cancellation to wait', async () => (await waiting()) === 1);
      const locked = another.locks();
      await waitUntil('another worker to wait', async () => (await waiting()) === 2);
      await worker.writes();
      await locked;
      const answer = cancelled.then(({ status }) => status);
      await Promise.race([answer, waitUntil('the cancellation to wait again', async () => (await waiting()) === 1)]);
      await another.writes();
      expect(await answer).toBe(200);
      await shop.startAgain('fulfillment-worker');
    });

    it('are not cancelled without a key', async () => {
      const { order_id: id } = (await orderDirectly()).body;
      const { status, body } = await shopper.post(`/orders/${id}/cancel`);
      expect([status, body.type]).toEqual([400, '/problems/idempotency-key-missing']);
      expect((await shopper.order(id)).status).toBe('CONFIRMED');
      await shop.startAgain('fulfillment-worker');
    });
  });

  it('cannot be cancelled once they are shipped', async () => {
    const { order_id: id } = (await orderDirectly()).body;
    await shopper.orderOnce(id, isShipped);
    const { status, body } = await shopper.post(`/orders/${id}/cancel`, undefined, newKey());
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: '/problems/order-not-cancellable', fulfillment_status: 'shipped' });
    expect(await shop.moneyOf(id)).toMatchObject({ charged: PRICE, refunded: 0 });
  });

  describe('of items named in the request', () => {
    it('leave the cart alone and add up lines of one product', async () => {
      await shopper.puts('test-vase', 3);
      const items = [1, 2].map((quantity) => ({ product_id: 'test-vase', quantity }));
      const { status, body, headers } = await orderDirectly(items);
      expect([status, headers.get('location')]).toEqual([201, `/orders/${body.order_id}`]);
      const order = await shopper.order(body.order_id);
      expect(order.lines).toMatchObject([{ product_id: 'test-vase', quantity: 3 }]);
      expect(order.subtotal.amount_minor).toBe(3 * PRICE);
      expect((await shopper.get('/cart')).body.item_count).toBe(3);
    });

    it.each(['price', 'total', 'customer_id', 'discount'])('refuse a %s that the client sends', async (field) => {
      const { status, body } = await orderDirectly(undefined, { [field]: 1 });
      expect([status, body.type]).toEqual([400, '/problems/invalid-request']);
      expect(body.errors).toEqual([expect.objectContaining({ field })]);
    });

    it('refuse a price on a line', async () => {
      const { status, body } = await orderDirectly([{ product_id: 'test-vase', quantity: 1, unit_price: 1 }]);
      expect([status, body.errors[0].field]).toEqual([400, 'items.0.unit_price']);
    });

    it.each([0, -1, 1.5, 1_000, '2'])('refuse the quantity %p', async (quantity) => {
      const { status, body } = await orderDirectly([{ product_id: 'test-vase', quantity }]);
      expect([status, body.errors[0].field]).toEqual([400, 'items.0.quantity']);
    });

    it('refuse what is not sold in the country, and order nothing', async () => {
      const items = ['test-vase', 'no-such-thing'].map((product_id) => ({ product_id, quantity: 1 }));
      const { status, body } = await orderDirectly(items);
      expect([status, body.type]).toEqual([422, '/problems/items-not-sold-here']);
      expect(body.product_ids).toEqual(['no-such-thing']);
      expect((await shopper.get('/orders')).body.items).toEqual([]);
    });

    it('show the address and the email that the request gave', async () => {
      const given = {
        email: 'ada@example.com',
        shipping_address: { name: 'Ada', line1: '1 Mill Lane', city: 'Springfield', postal_code: '12345' },
      };
      const { body } = await orderDirectly(undefined, given);
      expect(await shopper.order(body.order_id)).toMatchObject(given);
    });
  });

  /** A connection that takes an order and adds to its story, as the worker does. */
  async function workerAt(orderId: string) {
    const client = new pg.Client({ connectionString: shop.database.url, options: '-c search_path=store' });
    await client.connect();
    await client.query('BEGIN');
    return {
      locks: () => client.query('SELECT FROM orders WHERE id = $1 FOR UPDATE', [orderId]),
      writes: async () => {
        await client.query(STORY, [orderId]);
        await client.query('COMMIT');
        await client.end();
      },
    };
  }

  async function waiting(): Promise<number> {
    const { rows } = await shop.store.query(WAITING);
    return rows[0].count;
  }

  const newKey = () => ({ 'idempotency-key': randomUUID() });

  function orderDirectly(items: readonly object[] = [{ product_id: 'test-vase', quantity: 1 }], more: object = {}) {
    return shopper.post('/orders', { country: 'US', payment_method: 'card', items, ...more }, newKey());
  }

  async function shelves(): Promise<number[]> {
    return [await shop.stockOf('test-vase'), await shop.stockOf('test-print')];
  }
});
