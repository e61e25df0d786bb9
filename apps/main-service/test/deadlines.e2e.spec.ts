import { randomUUID } from 'node:crypto';
import { calm, type Loose, provoke, Shop, type Shopper, waitUntil } from '@webstore/testing';

const PRICE = 40_00;
const SLOWER_THAN_ANYONE_WAITS_MS = 3_000;
const isConfirmed = ({ status }: Loose) => status === 'CONFIRMED';

describe('a shopper who does not wait long', () => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
    await shop.stocks({ id: 'test-vase', usdMinor: PRICE, stock: 1_000 });
  });

  beforeEach(async () => {
    shopper = await shopperWithVase();
  });

  afterEach(async () => {
    await calm(shop, 'payment-provider');
    await calm(shop, 'inventory');
  });

  afterAll(() => shop.close());

  it('is told in time that the order is pending, and it ends by itself in one charge', async () => {
    await delay('payment-provider', '/api/payment/process');
    const { reply, tookMs } = await checkout(2_000);
    expect([reply.status, reply.body.status]).toEqual([202, 'pending']);
    expect(tookMs).toBeLessThan(2_000);

    const order = await shopper.orderOnce(reply.body.order_id, isConfirmed);
    expect(order.timeline.map(({ type }: Loose) => type)).toContain('PaymentUnknown');
    await moneyOnce(order.order_id, PRICE);
    await waitUntil('its payment is not open any more', async () => (await openPayments()) === 0);
    expect(await shop.moneyOf(order.order_id)).toEqual({ charged: PRICE, refunded: 0, currencies: ['USD'] });
  });

  it('leaves the calls of others as they are: payments closes to nobody', async () => {
    const shoppers: Shopper[] = [];
    while (shoppers.length < 25) shoppers.push(await shopperWithVase());
    await delay('payment-provider', '/api/payment/process');
    const replies = await Promise.all(shoppers.map((who) => checkout(2_500, randomUUID(), who)));
    const hurried = replies.map(({ reply }) => reply);
    expect(new Set(hurried.map(({ status }) => status))).toEqual(new Set([202]));
    await calm(shop, 'payment-provider');
    expect((await shopper.checksOut()).status).toBe(201);
    for (const { body } of hurried) await moneyOnce(body.order_id, PRICE);
  });

  it('gets the order at once where the time is enough', async () => {
    const { reply } = await checkout(9_000);
    expect(reply.status).toBe(201);
  });

  it('orders nothing when the time was over before the order was written', async () => {
    await delay('inventory', '/api/inventory/check');
    const orders = await countOrders();
    const { reply } = await checkout(150);
    expect([reply.status, reply.body.type]).toEqual([504, '/problems/deadline-exceeded']);
    expect(await countOrders()).toBe(orders);
    await calm(shop, 'inventory');
    expect((await shopper.get('/cart?country=US')).body.item_count).toBe(1);
    expect((await shopper.checksOut()).status).toBe(201);
  });

  it('may ask again under the same key', async () => {
    const key = randomUUID();
    expect((await checkout(0, key)).reply.status).toBe(504);
    expect((await checkout(9_000, key)).reply.status).toBe(201);
  });

  it('is told which header is no time', async () => {
    const { status, body } = await shopper.post('/cart/add', {}, { 'request-timeout-ms': 'soon' });
    expect([status, body.errors[0].field]).toEqual([400, 'Request-Timeout-Ms']);
  });

  async function checkout(timeoutMs: number, key = randomUUID(), who = shopper) {
    const startedAt = performance.now();
    const body = { country: 'US', payment_method: 'card' };
    const headers = { 'idempotency-key': key, 'request-timeout-ms': String(timeoutMs) };
    const reply = await who.post('/checkout', body, headers);
    return { reply, tookMs: performance.now() - startedAt };
  }

  async function shopperWithVase(): Promise<Shopper> {
    const who = await shop.shopper();
    await who.puts('test-vase');
    return who;
  }

  function delay(part: string, route: string): Promise<void> {
    return provoke(shop, part, { faults: [{ name: 'delay', delay_ms: SLOWER_THAN_ANYONE_WAITS_MS, route }] });
  }

  async function moneyOnce(orderId: string, amount: number): Promise<void> {
    await waitUntil('the order is charged', async () => (await shop.moneyOf(orderId)).charged === amount);
  }

  async function openPayments(): Promise<number> {
    const text = `SELECT count(*)::int AS count FROM payments.payment WHERE status IN ('created', 'sent', 'unknown')`;
    return (await shop.store.query(text)).rows[0].count;
  }

  async function countOrders(): Promise<number> {
    return (await shop.store.query('SELECT count(*)::int AS count FROM orders')).rows[0].count;
  }
});
