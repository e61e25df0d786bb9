import 'reflect-metadata';
import { freePort } from '@webstore/backing-services';
import type { PaymentBody } from '@webstore/contracts';
import { waitUntil } from '@webstore/testing';
import { orderWith, type PaymentsDesk } from './payments-desk.js';
import { openOffice, type PaymentsOffice } from './payments-office.js';

const ROUNDS = 50;
const VOIDED = { status: 200, body: { status: 'declined', decline_reason: 'voided', provider_ref: null } };

describe('a payment of a checkout that is being undone', () => {
  let office: PaymentsOffice;
  let desk: PaymentsDesk;

  beforeAll(async () => {
    ({ office, desk } = await openOffice());
  });

  afterAll(() => office?.close());

  const statusOf = async (orderId: string) =>
    (await office.sql<{ status: string }>('SELECT status FROM payment WHERE key = $1', [orderId]))[0]?.status;
  const sentLongAgo = (orderId: string) =>
    office.sql(`UPDATE payment SET sent_at = now() - interval '1 minute', look_at = now() WHERE key = $1`, [orderId]);
  const working = () => office.openDesk({ environment: { COMPLETE_EVERY_MS: '50', PROVIDER_BOUND_MS: '500' } });

  it('that nobody has asked for can never be charged', async () => {
    const order = orderWith();
    expect(await desk.void(order)).toMatchObject(VOIDED);
    expect(await desk.process(order)).toMatchObject(VOIDED);
    expect(await desk.process({ ...order, amount_minor: 1 })).toMatchObject(VOIDED);
    expect(await desk.void(order)).toMatchObject(VOIDED);
    expect(await desk.find(order.order_id)).toMatchObject(VOIDED);
    const refund = await desk.refund(order.order_id, 1);
    expect(refund).toMatchObject({ status: 409, body: { payment_status: 'declined' } });
    expect(await office.moneyMoved(order.order_id)).toEqual([]);
  });

  it('that never reached the bank can never be charged', async () => {
    const order = orderWith();
    const away = await office.openDesk({}, `http://127.0.0.1:${await freePort()}`);
    expect((await away.process(order)).status).toBe(503);
    await away.close();
    expect(await desk.void(order)).toMatchObject(VOIDED);
    expect(await desk.process(order)).toMatchObject(VOIDED);
    expect(await office.moneyMoved(order.order_id)).toEqual([]);
  });

  it('that has ended stays as it ended', async () => {
    const [paid, declined] = [orderWith(), orderWith({ method: 'card_declined' })];
    await Promise.all([desk.process(paid), desk.process(declined)]);
    expect(await desk.void(paid)).toMatchObject({ status: 200, body: { status: 'succeeded', refunded_minor: 0 } });
    const { body } = await desk.void(declined);
    expect(body).toMatchObject({ status: 'declined', decline_reason: 'card_declined' });
  });

  it('whose answer was lost turns out to be charged', async () => {
    const order = orderWith({ method: 'card_drop_after_apply', country: 'DE' });
    expect((await desk.process(order)).status).toBe(202);
    expect(await desk.void(order)).toMatchObject({ status: 200, body: { status: 'succeeded' } });
  });

  it('that may still arrive is sent no more, and voided once it cannot arrive any more', async () => {
    const order = orderWith({ country: 'FR' });
    await office.switchFaults({ name: '5xx', route: '/api/payment/process', times: 3, country: 'FR' });
    expect((await desk.process(order)).status).toBe(202);
    const asked = await desk.void(order);
    expect(asked).toMatchObject({ status: 202, body: { status: 'unknown' } });
    expect(asked.headers.get('retry-after')).toBe('2');
    expect(await desk.process(order)).toMatchObject({ status: 202, body: { status: 'unknown' } });
    await sentLongAgo(order.order_id);
    expect(await desk.void(order)).toMatchObject(VOIDED);
    expect(await office.moneyMoved(order.order_id)).toEqual([]);
  });

  it('is voided without being asked again', async () => {
    const order = orderWith({ country: 'BR' });
    await office.switchFaults({ name: '5xx', route: '/api/payment/process', times: 3, country: 'BR' });
    expect((await desk.process(order)).status).toBe(202);
    expect((await desk.void(order)).status).toBe(202);
    await sentLongAgo(order.order_id);
    const completing = await working();
    await waitUntil('the payment to be voided', async () => (await statusOf(order.order_id)) === 'voided');
    await completing.close();
    expect(await office.moneyMoved(order.order_id)).toEqual([]);
  });

  it('that is charged against all odds is given back', async () => {
    const order = orderWith({ method: 'card_slow', country: 'IN' });
    const late = desk.process(order);
    await waitUntil('the intent', async () => (await statusOf(order.order_id)) === 'sent');
    await sentLongAgo(order.order_id);
    expect(await desk.void(order)).toMatchObject(VOIDED);
    expect(await late).toMatchObject(VOIDED);
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);

    const completing = await working();
    await waitUntil('the refund', async () => (await office.moneyMoved(order.order_id)).length === 2);
    await completing.close();
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610', 'refund 12610']);
    expect(await office.sql('SELECT status FROM stray_charge WHERE key = $1', [order.order_id])).toEqual([
      { status: 'refunded' },
    ]);
  });

  it(`is never voided and charged, in ${ROUNDS} races of charge and void, two of each`, async () => {
    const completing = await working();
    const ends = await Promise.all(Array.from({ length: ROUNDS }, (_, round) => race(round)));
    await completing.close();
    for (const { end, money } of ends) {
      expect({ end, money }).toEqual({ end, money: end === 'succeeded' ? ['charge 12610'] : [] });
    }
    expect(await office.sql(`SELECT key FROM payment WHERE status NOT IN ('succeeded', 'voided', 'declined')`)).toEqual(
      [],
    );
  });

  async function race(round: number) {
    const methods = ['card', 'card_slow', 'card_drop_after_apply', 'card_garbage'];
    const order: PaymentBody = orderWith({ method: methods[round % methods.length] ?? 'card' });
    const asks = [() => desk.process(order), () => desk.void(order), () => desk.void(order), () => desk.process(order)];
    const turn = round % asks.length;
    await Promise.all([...asks.slice(turn), ...asks.slice(0, turn)].map((ask) => ask()));
    const end = await waitUntil('the void to have an end', async () => {
      const { status, body } = await desk.void(order);
      return status === 200 && body.status;
    });
    const { body } = await desk.process(order);
    expect(body.status).toBe(end);
    return { end, money: await office.moneyMoved(order.order_id) };
  }

  it('is none of anybody else’s business', async () => {
    const path = `/api/payments/${orderWith().order_id}/void`;
    expect((await desk.ask(path, { method: 'POST', headers: { authorization: '' } })).status).toBe(401);
    const amountless = { ...orderWith(), amount_minor: undefined } as unknown as PaymentBody;
    expect(await desk.void(amountless)).toMatchObject({ status: 400, body: { errors: [{ field: 'amount_minor' }] } });
  });
});
