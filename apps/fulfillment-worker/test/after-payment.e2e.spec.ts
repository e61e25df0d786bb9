import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { enqueueJobs } from '@webstore/jobs';
import { waitUntil } from '@webstore/testing';
import { CONFIRM_COUPON, CRM, PAYMENT, REFUND, RELEASE_COUPON, stock } from './shelves.js';
import { lookAt, openWorkerShop, placeOrder, TOKEN, untilDone } from './worker-shop.js';

describe('what follows a payment', () => {
  let shop: Awaited<ReturnType<typeof openWorkerShop>>;

  beforeAll(async () => {
    shop = await openWorkerShop();
  });

  beforeEach(() => stock(shop.parties, {}));

  afterAll(() => shop.close());

  const refundJob = (orderId: string, amountMinor: number) => ({
    kind: 'refund-payment',
    payload: { order_id: orderId, key: `${orderId}:refund:0`, amount_minor: amountMinor },
  });
  const afterRefund = async (orderId: string, amountMinor: number) => {
    await enqueueJobs(shop.store, [refundJob(orderId, amountMinor)]);
    await untilDone(shop.store, orderId);
    return lookAt(shop.store, orderId);
  };

  it('tells the CRM late but tells it, and once', async () => {
    shop.parties.fail(CRM, 'answer-lost', 2);
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp', unitMinor: 55_00 }], ['update-crm']);
    await untilDone(shop.store, orderId);
    expect((await lookAt(shop.store, orderId)).story).toEqual(['CrmUpdated']);
    const told = shop.parties.effectsOf(CRM, orderId);
    expect(told.map(({ key }) => key)).toEqual([`${orderId}:crm`]);
    expect(told[0]?.body).toMatchObject({
      order_id: orderId,
      country: 'US',
      total: { amount_minor: 55_00, currency: 'USD' },
      status: 'CONFIRMED',
    });
  });

  it('settles a coupon with the token of the house', async () => {
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp' }], ['confirm-coupon', 'release-coupon']);
    await untilDone(shop.store, orderId);
    const calls = [CONFIRM_COUPON, RELEASE_COUPON].flatMap((route) => shop.parties.effectsOf(route, orderId));
    expect(calls.map(({ authorization }) => authorization)).toEqual([`Bearer ${TOKEN}`, `Bearer ${TOKEN}`]);
  });

  it('releases a coupon once promotions are back', async () => {
    shop.parties.fail(RELEASE_COUPON, 'away', 1);
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp' }], ['release-coupon']);
    await untilDone(shop.store, orderId);
    expect(shop.parties.effectsOf(RELEASE_COUPON, orderId)).toHaveLength(1);
  });

  it.each([
    [50_00, 'refunded'],
    [20_00, 'partially_refunded'],
  ])('gives back %i cents of 5000: %s', async (amountMinor, payment) => {
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp', unitMinor: 50_00 }], []);
    const order = await afterRefund(orderId, amountMinor);
    expect(order).toMatchObject({ payment, refunded: amountMinor, story: ['RefundCompleted'] });
  });

  it('adds a refund once, however often its answer is lost and its job is written', async () => {
    shop.parties.fail(REFUND, 'answer-lost', 1);
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp', unitMinor: 50_00 }], []);
    await enqueueJobs(shop.store, [refundJob(orderId, 20_00), refundJob(orderId, 20_00)]);
    await untilDone(shop.store, orderId);
    expect(await lookAt(shop.store, orderId)).toMatchObject({ refunded: 20_00, story: ['RefundCompleted'] });
    expect(shop.parties.effectsOf(REFUND, orderId)).toHaveLength(1);
  });

  it('asks again while it is not known whether a refund was made', async () => {
    let asked = 0;
    const refund = shop.parties.plays.get(REFUND);
    shop.parties.plays.set(REFUND, (call) => {
      asked += 1;
      const { order_id, amount_minor } = call.body;
      const unknown = { key: call.key, order_id, status: 'unknown', amount_minor, currency: 'USD' };
      return asked < 3 || !refund ? { status: 202, body: unknown } : refund(call);
    });
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp', unitMinor: 50_00 }], []);
    expect(await afterRefund(orderId, 50_00)).toMatchObject({ payment: 'refunded', refunded: 50_00 });
    expect(asked).toBe(3);
  });

  const notCaptured = (status: 'declined' | 'unknown') => {
    const problem = { type: '/problems/payment-not-captured', title: 'Nothing was captured', status: 409 };
    shop.parties.plays.set(REFUND, () => ({ status: 409, body: problem }));
    shop.parties.plays.set(PAYMENT, ({ body }) => ({
      status: 200,
      body: {
        order_id: body['id'],
        status,
        provider_ref: null,
        decline_reason: null,
        amount_minor: 50_00,
        refunded_minor: 0,
        currency: 'USD',
      },
    }));
  };
  const awaitingRefund = async () => {
    const orderId = await placeOrder(shop.store, [{ productId: 'lamp', unitMinor: 50_00 }], []);
    await shop.store.query(`UPDATE orders SET status = 'CANCELLED', payment_status = 'refund_pending' WHERE id = $1`, [
      orderId,
    ]);
    return orderId;
  };

  it('has nothing to refund where the card was declined after all', async () => {
    notCaptured('declined');
    expect(await afterRefund(await awaitingRefund(), 50_00)).toMatchObject({
      payment: 'declined',
      refunded: 0,
      story: [],
    });
  });

  it('keeps a refund open while the payment itself is not known', async () => {
    notCaptured('unknown');
    const orderId = await awaitingRefund();
    await enqueueJobs(shop.store, [refundJob(orderId, 50_00)]);
    const attempts = async () => {
      const { rows } = await shop.store.query(`SELECT attempts FROM job WHERE payload ->> 'order_id' = $1`, [orderId]);
      return rows[0]?.attempts;
    };
    await waitUntil('a try', async () => (await attempts()) > 0);
    expect(await lookAt(shop.store, orderId)).toMatchObject({ payment: 'refund_pending', refunded: 0 });
    await shop.store.query(`DELETE FROM job WHERE payload ->> 'order_id' = $1`, [orderId]);
  });

  it('answers a ping in the log of accesses', async () => {
    const { rows } = await shop.store.query(`INSERT INTO access_log (trace_id) VALUES ('t') RETURNING id`);
    await enqueueJobs(shop.store, [{ kind: 'ping', payload: { access_log_id: rows[0].id } }]);
    const answered = () => shop.store.query('SELECT FROM access_log WHERE id = $1 AND answered_at >= at', [rows[0].id]);
    await waitUntil('an answered ping', async () => (await answered()).rowCount === 1);
    expect((await answered()).rowCount).toBe(1);
  });

  it('lays a job aside that makes no sense', async () => {
    const payload = { order_id: randomUUID(), price: 1 };
    await enqueueJobs(shop.store, [{ kind: 'ship-order', payload, delayMs: 60_000 }]);
    await shop.store.query(`UPDATE job SET refusals = 9, run_at = now() WHERE payload ? 'price'`);
    const dead = () => shop.store.query<{ reason: string }>(`SELECT reason FROM dead_job WHERE payload ? 'price'`);
    await waitUntil('a dead job', async () => (await dead()).rowCount === 1);
    expect((await dead()).rows).toEqual([{ reason: 'refused' }]);
  });

  it('is ready as long as its database is', async () => {
    const response = await fetch(`${shop.address}/health/ready`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok', checks: { postgresql: 'up' } }]);
  });
});
