import 'reflect-metadata';
import { freePort } from '@webstore/backing-services';
import { openTestDatabase } from '@webstore/testing';
import { orderWith } from './payments-desk.js';
import { PaymentsOffice } from './payments-office.js';

describe('while the payment provider', () => {
  let office: PaymentsOffice;

  beforeAll(async () => {
    office = new PaymentsOffice(await openTestDatabase());
  });

  afterAll(() => office?.close());

  const open = (providerUrl: string) => office.openDesk({}, providerUrl);
  const answering = (status: number, bodyFor: (path: string) => object) =>
    office.startImpostor(({ url = '/' }, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(bodyFor(url)));
    });

  it('is not there, a payment is refused as never sent, and taken once when it is back', async () => {
    const port = await freePort();
    const desk = await open(`http://127.0.0.1:${port}`);
    const order = orderWith();
    const refused = await desk.process(order);
    expect(refused).toMatchObject({ status: 503, body: { type: '/problems/provider-unavailable' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await desk.find(order.order_id)).body.status).toBe('created');

    await office.startProvider(port);
    expect(await desk.process(order)).toMatchObject({ status: 200, body: { status: 'succeeded' } });
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);
  });

  it('is not there any more, a payment that may have been taken stays not known', async () => {
    const provider = await office.startProvider();
    const desk = await office.openDesk();
    const order = orderWith({ method: 'card_garbage' });
    expect((await desk.process(order)).status).toBe(202);
    await provider.stop();
    expect(await desk.process(order)).toMatchObject({ status: 202, body: { status: 'unknown' } });
    expect((await desk.find(order.order_id)).body.status).toBe('unknown');
  });

  it('fails in one country, nothing is written there and the others go on', async () => {
    await office.startProvider();
    const desk = await office.openDesk();
    const inJapan = { country: 'JP', currency: 'JPY' } as const;
    const settled = orderWith(inJapan);
    await desk.process(settled);
    await office.switchFaults({ name: '5xx', country: 'JP' });
    await Promise.all(Array.from({ length: 25 }, () => desk.process(orderWith(inJapan))));

    const late = orderWith(inJapan);
    const refused = await desk.process(late);
    expect(refused).toMatchObject({ status: 503, body: { type: '/problems/provider-unavailable' } });
    expect(await office.sql('SELECT key FROM payment WHERE key = $1', [late.order_id])).toEqual([]);
    expect((await desk.refund(settled.order_id, 1)).status).toBe(503);
    expect((await desk.process(settled)).body.status).toBe('succeeded');
    expect((await desk.process(orderWith())).body.status).toBe('succeeded');
  });

  it.each([
    ['another amount', 200, { id: 'pay_1', status: 'succeeded', amount_minor: 1, currency: 'USD' }],
    ['another currency', 200, { id: 'pay_1', status: 'succeeded', amount_minor: 126_10, currency: 'EUR' }],
    ['a status that nobody knows', 200, { id: 'pay_1', status: 'maybe', amount_minor: 126_10, currency: 'USD' }],
    ['a refusal of the request', 400, { type: 'invalid-request' }],
    ['a refusal of our credentials', 401, {}],
  ])('answers with %s, nothing is settled', async (_what, status, body) => {
    const desk = await open(await answering(status, () => body));
    const order = orderWith();
    expect(await desk.process(order)).toMatchObject({ status: 202, body: { status: 'unknown', provider_ref: null } });
    expect((await desk.find(order.order_id)).body.status).toBe('unknown');
  });

  it.each([
    { payment_id: 'pay_1', amount_minor: 1 },
    { payment_id: 'pay_2', amount_minor: 50_00 },
  ])('answers a refund with another one (%o), nothing is given back', async (other) => {
    const charge = { id: 'pay_1', status: 'succeeded', amount_minor: 126_10, currency: 'USD' };
    const refund = { id: 're_1', status: 'succeeded', ...other };
    const desk = await open(await answering(200, (path) => (path.endsWith('/refund') ? refund : charge)));
    const order = orderWith();
    await desk.process(order);
    expect(await desk.refund(order.order_id, 50_00)).toMatchObject({ status: 202, body: { status: 'unknown' } });
    expect((await desk.find(order.order_id)).body.refunded_minor).toBe(0);
  });
});
