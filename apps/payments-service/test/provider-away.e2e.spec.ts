import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BackingService, freePort } from '@webstore/backing-services';
import type { RunningPart } from '@webstore/parts';
import {
  askDatabase,
  moneyMoved,
  openPayments,
  orderWith,
  type PaymentsDesk,
  startDatabase,
  startProvider,
  switchFaults,
} from './payments-desk.js';

describe('while the payment provider', () => {
  let database: BackingService;
  const endings: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    database = await startDatabase();
  });

  afterAll(async () => {
    for (const end of endings.reverse()) await end();
    await database?.stop();
  });

  const open = async (providerUrl: string): Promise<PaymentsDesk> => {
    const desk = await openPayments(database.url, providerUrl);
    endings.push(() => desk.close());
    return desk;
  };

  const start = async (port?: number): Promise<RunningPart> => {
    const provider = await startProvider(port);
    endings.push(() => provider.stop());
    return provider;
  };

  const answering = async (status: number, bodyFor: (path: string) => object): Promise<string> => {
    const server: Server = createServer(({ url = '/' }, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(bodyFor(url)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endings.push(
      async () => server.closeAllConnections(),
      async () => server.close(),
    );
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it('is not there, a payment is refused as never sent, and taken once when it is back', async () => {
    const port = await freePort();
    const desk = await open(`http://127.0.0.1:${port}`);
    const order = orderWith();
    const refused = await desk.process(order);
    expect(refused).toMatchObject({ status: 503, body: { type: '/problems/provider-unavailable' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await desk.find(order.order_id)).body.status).toBe('created');

    const provider = await start(port);
    expect(await desk.process(order)).toMatchObject({ status: 200, body: { status: 'succeeded' } });
    expect(await moneyMoved(provider.address, order.order_id)).toEqual(['charge 12610']);
  });

  it('is not there any more, a payment that may have been taken stays not known', async () => {
    const provider = await start();
    const desk = await open(provider.address);
    const order = orderWith({ method: 'card_garbage' });
    expect((await desk.process(order)).status).toBe(202);
    await provider.stop();
    expect(await desk.process(order)).toMatchObject({ status: 202, body: { status: 'unknown' } });
    expect((await desk.find(order.order_id)).body.status).toBe('unknown');
  });

  it('fails in one country, nothing is written there and the others go on', async () => {
    const provider = await start();
    const desk = await open(provider.address);
    const inJapan = { country: 'JP', currency: 'JPY' } as const;
    const settled = orderWith(inJapan);
    await desk.process(settled);
    await switchFaults(provider.address, { name: '5xx', country: 'JP' });
    await Promise.all(Array.from({ length: 25 }, () => desk.process(orderWith(inJapan))));

    const late = orderWith(inJapan);
    const refused = await desk.process(late);
    expect(refused).toMatchObject({ status: 503, body: { type: '/problems/provider-unavailable' } });
    expect(await askDatabase(database.url, 'SELECT key FROM payment WHERE key = $1', [late.order_id])).toEqual([]);
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
