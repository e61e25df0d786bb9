import 'reflect-metadata';
import type { PaymentBody } from '@webstore/contracts';
import { orderWith, type PaymentsDesk } from './payments-desk.js';
import { openOffice, type PaymentsOffice } from './payments-office.js';

describe('a refund', () => {
  let office: PaymentsOffice;
  let desk: PaymentsDesk;

  beforeAll(async () => {
    ({ office, desk } = await openOffice());
  });

  afterAll(() => office?.close());

  const paidOrder = async (facts: Partial<PaymentBody> = {}) => {
    const order = orderWith({ amount_minor: 100_00, ...facts });
    await desk.process(order);
    return order.order_id;
  };

  it('gives money back and shows it on the payment', async () => {
    const orderId = await paidOrder();
    const { status, body } = await desk.refund(orderId, 30_00);
    expect(status).toBe(200);
    const key = `${orderId}:refund:1`;
    expect(body).toEqual({ key, order_id: orderId, status: 'succeeded', amount_minor: 30_00, currency: 'USD' });
    expect((await desk.find(orderId)).body.refunded_minor).toBe(30_00);
  });

  it('does not change what a repeat of the charge is told', async () => {
    const order = orderWith({ amount_minor: 100_00 });
    const { body: first } = await desk.process(order);
    await desk.refund(order.order_id, 30_00);
    expect(await desk.process(order)).toMatchObject({ status: 200, body: first });
  });

  it('is given once for one key, asked one after the other or at once', async () => {
    const orderId = await paidOrder();
    const answers = await Promise.all(Array.from({ length: 10 }, () => desk.refund(orderId, 40_00)));
    answers.push(await desk.refund(orderId, 40_00));
    expect(answers.map(({ status }) => status)).toEqual(Array(11).fill(200));
    expect(await office.moneyMoved(orderId)).toEqual(['charge 10000', 'refund 4000']);
  });

  it('is refused over what is left of the capture', async () => {
    const orderId = await paidOrder();
    await desk.refund(orderId, 60_00);
    const { status, body } = await desk.refund(orderId, 40_01, `${orderId}:refund:2`);
    expect({ status, type: body.type }).toEqual({ status: 409, type: '/problems/refund-exceeds-capture' });
    expect((await desk.refund(orderId, 40_00, `${orderId}:refund:2`)).status).toBe(200);
    expect(await office.moneyMoved(orderId)).toEqual(['charge 10000', 'refund 6000', 'refund 4000']);
  });

  it('cannot pass the capture together with others at the same moment', async () => {
    const orderId = await paidOrder();
    const keys = Array.from({ length: 10 }, (_, number) => `${orderId}:refund:${number}`);
    const answers = await Promise.all(keys.map((key) => desk.refund(orderId, 30_00, key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(3).fill(200), ...Array(7).fill(409)]);
    expect(await office.moneyMoved(orderId)).toEqual(['charge 10000', ...Array(3).fill('refund 3000')]);
  });

  it('is not known while its answer is lost, and is made once under the same key', async () => {
    const orderId = await paidOrder({ country: 'DE' });
    await office.switchFaults({ name: 'drop-after-apply', route: '/api/payment/refund', times: 3 });
    const lost = await desk.refund(orderId, 50_00);
    expect(lost).toMatchObject({ status: 202, body: { status: 'unknown' } });
    expect((await desk.find(orderId)).body.refunded_minor).toBe(0);
    expect(await desk.refund(orderId, 50_00)).toMatchObject({ status: 200, body: { status: 'succeeded' } });
    expect(await office.moneyMoved(orderId)).toEqual(['charge 10000', 'refund 5000']);
  });

  it('holds its amount against the capture while it is not known', async () => {
    const orderId = await paidOrder({ country: 'FR' });
    await office.switchFaults({ name: '5xx', route: '/api/payment/refund', times: 3 });
    expect((await desk.refund(orderId, 100_00)).status).toBe(202);
    expect((await desk.refund(orderId, 1, `${orderId}:refund:2`)).status).toBe(409);
    expect((await desk.refund(orderId, 100_00)).status).toBe(200);
    expect(await office.moneyMoved(orderId)).toEqual(['charge 10000', 'refund 10000']);
  });

  it('needs a captured payment', async () => {
    const declined = await paidOrder({ method: 'card_declined' });
    const { status, body } = await desk.refund(declined, 1);
    expect({ status, type: body.type }).toEqual({ status: 409, type: '/problems/payment-not-captured' });
    expect((await desk.refund(orderWith().order_id, 1)).status).toBe(404);
  });

  it('settles a payment that is not known first', async () => {
    const orderId = await paidOrder({ method: 'card_garbage', country: 'BR' });
    expect((await desk.refund(orderId, 100_00)).status).toBe(200);
    expect(await office.moneyMoved(orderId)).toEqual(['charge 10000', 'refund 10000']);
  });

  it('refuses its key for anything else', async () => {
    const [orderId, otherOrder] = await Promise.all([paidOrder(), paidOrder()]);
    const key = `${orderId}:refund:1`;
    await desk.refund(orderId, 10_00, key);
    for (const again of [desk.refund(orderId, 11_00, key), desk.refund(otherOrder, 10_00, key)]) {
      const { status, body } = await again;
      expect({ status, type: body.type }).toEqual({ status: 422, type: '/problems/idempotency-key-reused' });
    }
    expect(await office.moneyMoved(orderId)).toEqual(['charge 10000', 'refund 1000']);
  });
});
