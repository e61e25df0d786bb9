import { calm, provoke, Shop, type Shopper } from '@webstore/testing';

const isOf = (type: string) => `/problems/${type}`;

describe('limited editions', () => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
    await shop.stocks({ id: 'test-fifty', usdMinor: 50_00, stock: 10, inventoryPolicy: 'pessimistic' });
    await shop.stocks({ id: 'test-thirty', usdMinor: 30_00, stock: 10, inventoryPolicy: 'pessimistic' });
    await shop.stocks({ id: 'test-sixhundred', usdMinor: 600_00, stock: 3, inventoryPolicy: 'pessimistic' });
    await shop.stocks({ id: 'test-plain', usdMinor: 20_00, stock: 1 });
  });

  beforeEach(async () => {
    shopper = await shop.shopper();
  });

  afterEach(() => calm(shop, 'payment-provider'));
  afterAll(() => shop.close());

  it('two at 50.00 and one at 30.00 cost 126.10, which is 130.00 less 3 %', async () => {
    await shopper.puts('test-fifty', 2);
    await shopper.puts('test-thirty', 1);
    const { status, body } = await shopper.checksOut();
    expect(status).toBe(201);
    expect(body.total).toMatchObject({ amount_minor: 126_10, currency: 'USD', formatted: '$126.10' });
    expect(await shopper.order(body.order_id)).toMatchObject({
      status: 'CONFIRMED',
      payment_status: 'captured',
      promo_code: 'TIER3',
      subtotal: { amount_minor: 130_00 },
      discount: { amount_minor: 3_90 },
      lines: [{ line_total: { amount_minor: 97_00 } }, { line_total: { amount_minor: 29_10 } }],
    });
    expect(await shop.moneyOf(body.order_id)).toEqual({ charged: 126_10, refunded: 0, currencies: ['USD'] });
    expect([await shop.stockOf('test-fifty'), await shop.stockOf('test-thirty')]).toEqual([8, 9]);
  });

  it('are reserved before the charge and given back when 540.00 is too much for the card', async () => {
    await provoke(shop, 'payment-provider', { decline_above_minor: 500_00 });
    await shopper.puts('test-sixhundred');
    const { status, body } = await shopper.checksOut();
    expect(status).toBe(402);
    expect(body).toMatchObject({ type: isOf('payment-declined'), reason: 'amount_over_limit' });

    const order = await shopper.order(body.order_id);
    expect(order).toMatchObject({ status: 'CANCELLED', payment_status: 'declined', total: { amount_minor: 540_00 } });
    const types = order.timeline.map(({ type }: { type: string }) => type);
    expect(types).toEqual(['OrderCreated', 'StockUpdateResult', 'PaymentDeclined', 'OrderCancelled']);
    expect(await shop.moneyOf(body.order_id)).toEqual({ charged: 0, refunded: 0, currencies: [] });
    expect(await shop.stockOf('test-sixhundred')).toBe(3);
    expect(await movementsOf(body.order_id)).toEqual([
      { reason: 'released', quantity: 1 },
      { reason: 'reserved', quantity: -1 },
    ]);
  });

  it('share an order with plain goods, which are taken though the shelf is empty', async () => {
    await shopper.puts('test-thirty', 1);
    await shopper.puts('test-plain', 2);
    const left = await shop.stockOf('test-thirty');
    const { status, body } = await shopper.checksOut();
    expect(status).toBe(201);
    expect(await shop.stockOf('test-thirty')).toBe(left - 1);
    expect(await shop.stockOf('test-plain')).toBe(-1);
    expect(await movementsOf(body.order_id)).toEqual([
      { reason: 'reserved', quantity: -1 },
      { reason: 'sold', quantity: -2 },
    ]);
  });

  it('that are sold out refuse the whole order, without a charge and with the cart kept', async () => {
    await shop.stocks({ id: 'test-last', usdMinor: 70_00, stock: 1, inventoryPolicy: 'pessimistic' });
    await shopper.puts('test-last', 2);
    await shopper.puts('test-thirty', 1);
    const left = await shop.stockOf('test-thirty');
    const { status, body } = await shopper.checksOut();
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: isOf('out-of-stock'), product_ids: ['test-last'] });
    expect(await shopper.order(body.order_id)).toMatchObject({ status: 'CANCELLED', payment_status: 'none' });
    expect(await shop.moneyOf(body.order_id)).toMatchObject({ charged: 0 });
    expect([await shop.stockOf('test-last'), await shop.stockOf('test-thirty')]).toEqual([1, left]);
    expect((await shopper.get('/cart')).body.item_count).toBe(3);
  });

  it('are sold to one of eight who want the last one, and only that one pays', async () => {
    await shop.stocks({ id: 'test-only', usdMinor: 80_00, stock: 1, inventoryPolicy: 'pessimistic' });
    const shoppers = await Promise.all(Array.from({ length: 8 }, () => shop.shopper()));
    await Promise.all(shoppers.map((someone) => someone.puts('test-only')));
    const answers = await Promise.all(shoppers.map((someone) => someone.checksOut()));

    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([201, ...Array(7).fill(409)]);
    const money = await Promise.all(answers.map(({ body }) => shop.moneyOf(body.order_id)));
    const charged = answers.map(({ status }) => (status === 201 ? 80_00 : 0));
    expect(money.map((one) => one.charged)).toEqual(charged);
    expect(await shop.stockOf('test-only')).toBe(0);
  });

  it('never leave a shelf that differs from its first stock and its movements', async () => {
    const { rows } = await shop.store.query(`
      SELECT product_id FROM stock
      WHERE on_hand <> initial + (SELECT coalesce(sum(quantity), 0) FROM stock_movement AS m WHERE m.product_id = stock.product_id)`);
    expect(rows).toEqual([]);
  });

  async function movementsOf(orderId: string) {
    const text = 'SELECT reason, quantity FROM stock_movement WHERE order_id = $1 ORDER BY reason';
    return (await shop.store.query(text, [orderId])).rows;
  }
});
