import 'reflect-metadata';
import type { PaymentBody } from '@webstore/contracts';
import { type Meters, openMeters, outsideCatalog, type Point } from '@webstore/telemetry/testing';
import { waitUntil } from '@webstore/testing';
import { orderWith, type PaymentsDesk } from './payments-desk.js';
import { openOffice, type PaymentsOffice } from './payments-office.js';

const PROCESSED = `
  SELECT CASE status WHEN 'succeeded' THEN 'success' ELSE status END AS status, country, count(*)::int AS value
  FROM payment WHERE status IN ('succeeded', 'declined', 'voided') GROUP BY 1, 2 ORDER BY 1, 2`;

describe('the metrics of payments', () => {
  let office: PaymentsOffice;
  let desk: PaymentsDesk;
  let meters: Meters;

  beforeAll(async () => {
    meters = openMeters();
    ({ office, desk } = await openOffice());
  });

  afterAll(async () => {
    await office?.close();
    await meters.close();
  });

  const one = async (name: Parameters<Meters['points']>[0]) => (await meters.points(name))[0]?.value;
  const where = async (name: Parameters<Meters['points']>[0], attributes: Point['attributes']) =>
    (await meters.points(name)).find((point) =>
      Object.entries(attributes).every(([key, is]) => point.attributes[key] === is),
    )?.value;
  const processed = async () =>
    (await meters.points('payments.processed'))
      .map(({ attributes, value }) => ({ ...attributes, value }))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const inDatabase = async () =>
    (await office.sql<{ status: string; country: string; value: number }>(PROCESSED))
      .map(({ status, country, value }) => ({ status, country, value }))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

  it('count each payment once when its outcome is final, however often it is asked for', async () => {
    const paid = orderWith();
    const orders: PaymentBody[] = [
      ...Array.from({ length: 10 }, () => paid),
      orderWith({ country: 'DE', currency: 'EUR', amount_minor: 50_00 }),
      orderWith({ country: 'JP', currency: 'JPY', amount_minor: 1_000 }),
      orderWith({ country: 'BR', currency: 'BRL', method: 'card_declined' }),
    ];
    await Promise.all(orders.map((order) => desk.process(order)));
    for (const order of orders) await desk.process(order);
    const [voided, declined] = [orderWith({ country: 'UK', currency: 'GBP' }), orders.at(-1) as PaymentBody];
    for (const order of [voided, voided, declined, paid]) await desk.void(order);

    expect(await processed()).toEqual(await inDatabase());
    expect(await processed()).toHaveLength(5);
    expect(await meters.points('payment.amount.usd')).toEqual(
      expect.arrayContaining([
        { attributes: { country: 'US' }, value: 1, sum: 126.1 },
        { attributes: { country: 'DE' }, value: 1, sum: 54 },
        { attributes: { country: 'JP' }, value: 1, sum: 6.7 },
      ]),
    );
  });

  it('tell of a payment that is not known while it is not, and count it when it is, by whomever', async () => {
    const before = (await where('payments.processed', { status: 'success', country: 'FR' })) ?? 0;
    const order = orderWith({ country: 'FR', currency: 'EUR', method: 'card_drop_after_apply' });
    expect((await desk.process(order)).status).toBe(202);
    expect(await where('webstore.payments.open', { status: 'unknown' })).toBe(1);
    await office.sql(`UPDATE payment SET created_at = now() - interval '20 minutes' WHERE key = $1`, [order.order_id]);
    expect(await where('webstore.payments.open.age.max', { status: 'unknown' })).toBeGreaterThanOrEqual(1_200);
    expect((await where('payments.processed', { status: 'success', country: 'FR' })) ?? 0).toBe(before);

    const replicas = await Promise.all([1, 2].map(() => office.openDesk({ environment: { COMPLETE_EVERY_MS: '50' } })));
    await waitUntil(
      'the payment to be known',
      async () => (await desk.find(order.order_id)).body.status === 'succeeded',
    );
    await Promise.all(replicas.map((replica) => replica.find(order.order_id)));
    await Promise.all(replicas.map((replica) => replica.close()));
    expect(await where('payments.processed', { status: 'success', country: 'FR' })).toBe(before + 1);
    expect(await where('webstore.payments.open', { status: 'unknown' })).toBe(0);
  });

  it('count a refund once when it is made, and tell of one that is not', async () => {
    const order = orderWith();
    await desk.process(order);
    for (let at = 0; at < 3; at += 1) await desk.refund(order.order_id, 10_00);
    expect(await one('payments.refunded')).toBe(1);

    await office.switchFaults({ name: '5xx', times: 3, route: '/api/payment/refund' });
    await desk.refund(order.order_id, 5_00, `${order.order_id}:refund:2`);
    expect(await one('webstore.refunds.open')).toBe(1);
    const [{ made = 0 } = {}] = await office.sql<{ made: number }>(
      `SELECT count(*)::int AS made FROM refund WHERE status = 'succeeded'`,
    );
    expect(await one('payments.refunded')).toBe(made);
  });

  it('tell of charges that nobody asked for, and of differences to the provider', async () => {
    await office.sql(
      `INSERT INTO stray_charge (provider_ref, key, amount_minor, currency, look_at) VALUES ('p', 'k', 1, 'USD', now())`,
    );
    await office.sql(
      `INSERT INTO reconciliation_finding (class, key, kind, currency, resolved_at)
       VALUES ('ours_only', '1', 'charge', 'USD', NULL), ('ours_only', '2', 'charge', 'USD', NULL),
         ('theirs_only', '3', 'charge', 'USD', now())`,
    );
    await office.sql(`UPDATE reconciliation SET ended_at = now() - interval '5 minutes'`);
    expect(await one('webstore.stray_charges.open')).toBe(1);
    expect(await where('webstore.reconciliation.differences', { class: 'ours_only' })).toBe(2);
    expect(await where('webstore.reconciliation.differences', { class: 'theirs_only' })).toBe(0);
    expect(await one('webstore.reconciliation.age')).toBeGreaterThanOrEqual(300);
  });

  it('tell of the process: connections, event loop, memory, breakers', async () => {
    await meters.read();
    const connections = await meters.points('db.client.connection.count');
    expect(connections.map(({ attributes }) => attributes['db.client.connection.state'])).toEqual(
      expect.arrayContaining(['used', 'idle']),
    );
    expect(await one('process.memory.usage')).toBeGreaterThan(10_000_000);
    expect(await one('nodejs.eventloop.utilization')).toBeLessThanOrEqual(1);
    expect(await where('webstore.breaker.open', { service: 'payment-provider', country: 'US' })).toBe(0);
    await office.switchFaults({ name: '5xx' });
    await waitUntil('the breaker to open', async () => {
      await desk.process(orderWith({ country: 'IN', currency: 'INR' }));
      return (await where('webstore.breaker.open', { service: 'payment-provider', country: 'IN' })) === 1;
    });
    expect(await where('webstore.breaker.open', { service: 'payment-provider', country: 'US' })).toBe(0);
  });

  it('are those of the catalog', async () => {
    expect(outsideCatalog(await meters.read())).toEqual([]);
  });
});
