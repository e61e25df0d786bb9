import 'reflect-metadata';
import { waitUntil } from '@webstore/testing';
import { RELEASE, RESERVE, SHIP, SUPPLIER, stock } from './shelves.js';
import { lookAt, openWorkerShop, placeOrder, untilDone } from './worker-shop.js';

describe('finding the goods of a paid order', () => {
  let shop: Awaited<ReturnType<typeof openWorkerShop>>;

  beforeAll(async () => {
    shop = await openWorkerShop();
    stock(shop.parties, {
      lamp: { shelves: { 'US-NJ': 9 }, supplier: 'out_of_stock' },
      vase: { shelves: { 'US-NJ': 0, 'UK-BHX': 0, 'DE-BER': 9 }, supplier: 'out_of_stock' },
      bench: { shelves: {}, supplier: { leadTimeDays: 4 } },
      mirror: { shelves: { 'US-NJ': 0 }, supplier: 'out_of_stock' },
      clock: { shelves: {}, supplier: 'discontinued' },
    });
  });

  afterAll(() => shop.close());

  const settled = async (orderId: string) => {
    await untilDone(shop.store, orderId);
    return lookAt(shop.store, orderId);
  };
  const factsOf = (order: Awaited<ReturnType<typeof lookAt>>, type: string) =>
    order.events.filter((event) => event.type === type).map(({ facts }) => facts);
  const ledgerGap = async () => {
    const { rows } = await shop.store.query(
      `SELECT product_id FROM stock
       WHERE on_hand <> initial + (SELECT sum(quantity) FROM stock_movement WHERE product_id = stock.product_id)`,
    );
    return rows;
  };

  it('ships an order from the preferred warehouse when it has everything', async () => {
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp', quantity: 2 }]);
    const order = await settled(orderId);
    expect(order).toMatchObject({ status: 'CONFIRMED', fulfillment: 'shipped', isShipped: true, lines: ['reserved'] });
    expect(order.story).toEqual(['LineReserved', 'OrderShipped']);
    expect(factsOf(order, 'LineReserved')).toMatchObject([{ line: 1, warehouse: 'US-NJ', from: 'reserved' }]);
    expect(factsOf(order, 'OrderShipped')).toEqual([{ carrier: 'Brightpost', shipment_id: `sh-${orderId}:ship` }]);
  });

  it('ships an order from another warehouse when the preferred one is empty', async () => {
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp' }, { productId: 'vase' }]);
    const order = await settled(orderId);
    expect(order).toMatchObject({ fulfillment: 'shipped', lines: ['reserved', 'alternative_warehouse'] });
    expect(factsOf(order, 'LineReserved')).toMatchObject([{ warehouse: 'US-NJ' }, { warehouse: 'DE-BER' }]);
    expect(shop.parties.effectsOf(RESERVE, orderId).map(({ key }) => key)).toEqual([
      `${orderId}:1`,
      `${orderId}:2:alternative`,
    ]);
  });

  it('orders from the supplier what no warehouse has', async () => {
    const orderId = await placeOrder(shop.store, [{ productId: 'bench' }]);
    const order = await settled(orderId);
    expect(order).toMatchObject({ fulfillment: 'shipped', lines: ['supplier'] });
    expect(factsOf(order, 'LineReserved')).toMatchObject([{ from: 'supplier', lead_time_days: 4 }]);
    expect(shop.parties.effectsOf(SUPPLIER, orderId)).toHaveLength(1);
  });

  it.each([
    [10, 1],
    [11, 2],
  ])('tells the shopper of a delay when nobody has %i of it: %i days', async (quantity, days) => {
    const orderId = await placeOrder(shop.store, [{ productId: 'mirror', quantity }, { productId: 'lamp' }]);
    const order = await settled(orderId);
    expect(order).toMatchObject({ fulfillment: 'delayed', lines: ['delayed', 'reserved'], isShipped: false });
    expect(factsOf(order, 'LineDelayed')).toMatchObject([{ line: 1, days }]);
    const { rows } = await shop.store.query(
      `SELECT kind, round(extract(epoch FROM run_at - now()) / 86400)::int AS days FROM job WHERE payload ->> 'order_id' = $1`,
      [orderId],
    );
    expect(rows).toEqual([{ kind: 'ship-order', days }]);
  });

  it('refunds a line that can no longer be had, and ships the rest', async () => {
    const orderId = await placeOrder(shop.store, [
      { productId: 'lamp', unitMinor: 30_00 },
      { productId: 'clock', quantity: 2, unitMinor: 45_00 },
    ]);
    const order = await settled(orderId);
    expect(order).toMatchObject({
      status: 'CONFIRMED',
      fulfillment: 'shipped',
      lines: ['reserved', 'cancelled_out_of_stock'],
      payment: 'partially_refunded',
      refunded: 90_00,
    });
    expect(factsOf(order, 'LineCancelled')).toMatchObject([{ line: 2, product_id: 'clock' }]);
    expect(factsOf(order, 'RefundCompleted')).toEqual([{ key: `${orderId}:refund:2`, amount_minor: 90_00 }]);
    expect(await ledgerGap()).toEqual([]);
  });

  it('cancels an order of which nothing can be had, and refunds it whole', async () => {
    const orderId = await placeOrder(shop.store, [{ productId: 'clock', quantity: 3, unitMinor: 45_00 }]);
    const order = await settled(orderId);
    expect(order).toMatchObject({
      status: 'CANCELLED',
      fulfillment: 'cancelled_out_of_stock',
      payment: 'refunded',
      refunded: 135_00,
      isShipped: false,
    });
    expect(order.story.slice(0, 3)).toEqual(['LineCancelled', 'OrderCancelled', 'RefundRequested']);
    expect(order.story).toContain('RefundCompleted');
    expect(factsOf(order, 'CrmUpdated')).toMatchObject([{ status: 'CANCELLED' }]);
    expect(shop.parties.effectsOf('DELETE /api/promotions/uses/:id', orderId)).toHaveLength(1);
    expect(shop.parties.effectsOf(SHIP, orderId)).toEqual([]);
    expect(await ledgerGap()).toEqual([]);
  });

  it('asks no warehouse for a limited edition, which was taken before the charge', async () => {
    const orderId = await placeOrder(shop.store, [{ productId: 'print', policy: 'pessimistic' }]);
    expect(await settled(orderId)).toMatchObject({ fulfillment: 'shipped', lines: ['reserved'] });
    expect(shop.parties.effectsOf(RESERVE, orderId)).toEqual([]);
  });

  it.each([
    'away',
    'answer-lost',
  ] as const)('waits for an inventory that is out of order (%s), and reserves once', async (kind) => {
    shop.parties.fail(RESERVE, kind, 2);
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp' }]);
    expect(await settled(orderId)).toMatchObject({ fulfillment: 'shipped', lines: ['reserved'] });
    expect(shop.parties.effectsOf(RESERVE, orderId)).toHaveLength(1);
    expect(shop.parties.effectsOf(SHIP, orderId)).toHaveLength(1);
  });

  const cancel = (orderId: string) =>
    shop.store.query(`UPDATE orders SET status = 'CANCELLED', cancelled_at = now() WHERE id = $1`, [orderId]);

  it('does not ship an order that was cancelled meanwhile, and gives its goods back', async () => {
    const reserve = shop.parties.plays.get(RESERVE);
    shop.parties.plays.set(RESERVE, async (call) => {
      await cancel(String(call.body['reference']));
      return reserve?.(call) ?? { status: 404, body: {} };
    });
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp' }, { productId: 'vase' }]);
    const order = await settled(orderId);
    if (reserve) shop.parties.plays.set(RESERVE, reserve);
    expect(order).toMatchObject({ status: 'CANCELLED', isShipped: false, story: [] });
    expect(shop.parties.effectsOf(SHIP, orderId)).toEqual([]);
    expect(shop.parties.effectsOf(RELEASE, orderId).map(({ body }) => body['reservation_id'])).toEqual([
      `rs-${orderId}:1`,
      `rs-${orderId}:2:alternative`,
    ]);
  });

  it('does not ship a delayed order that was cancelled while it waited, and gives its goods back', async () => {
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp' }, { productId: 'mirror' }]);
    await untilDone(shop.store, orderId);
    await cancel(orderId);
    await shop.store.query(`UPDATE job SET run_at = now() WHERE payload ->> 'order_id' = $1`, [orderId]);
    await untilDone(shop.store, orderId);
    expect(shop.parties.effectsOf(SHIP, orderId)).toEqual([]);
    expect(shop.parties.effectsOf(RELEASE, orderId).map(({ body }) => body['reservation_id'])).toEqual([
      `rs-${orderId}:1`,
    ]);
  });

  it('lets nobody cancel an order from the moment on that its carrier is called', async () => {
    const ship = shop.parties.plays.get(SHIP);
    let seen = '';
    shop.parties.plays.set(SHIP, async (call) => {
      seen = (await lookAt(shop.store, String(call.body['reference']))).fulfillment;
      return ship?.(call) ?? { status: 404, body: {} };
    });
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp' }]);
    await waitUntil('a parcel', async () => (await lookAt(shop.store, orderId)).isShipped);
    if (ship) shop.parties.plays.set(SHIP, ship);
    expect(seen).toBe('shipped');
  });
});
