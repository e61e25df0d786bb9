import 'reflect-metadata';
import { freePort } from '@webstore/backing-services';
import { waitUntil } from '@webstore/testing';
import { errorLog, orderWith, type PaymentsDesk } from './payments-desk.js';
import { openOffice, type PaymentsOffice } from './payments-office.js';

const ALONE = { COMPLETE_EVERY_MS: '50', PROVIDER_BOUND_MS: '500' };

describe('what is left open', () => {
  let office: PaymentsOffice;
  let asked: PaymentsDesk;
  let alone: PaymentsDesk;
  const log = errorLog();

  beforeAll(async () => {
    ({ office, desk: asked } = await openOffice({ logger: log }));
    alone = await office.openDesk({ environment: ALONE, logger: log });
  });

  afterAll(() => office?.close());

  const settledAs = (
    status: string,
    orderId: string,
    table = 'payment',
    key = table === 'payment' ? 'key' : 'payment_key',
  ) =>
    waitUntil(`the ${table} to be ${status}`, async () => {
      const [row] = await office.sql<{ status: string }>(`SELECT status FROM ${table} WHERE ${key} = $1`, [orderId]);
      return row?.status === status;
    });

  it.each(['card_garbage', 'card_drop_after_apply'])('is settled without anybody asking (%s)', async (method) => {
    const order = orderWith({ method, country: 'DE' });
    expect((await alone.process(order)).status).toBe(202);
    await settledAs('succeeded', order.order_id);
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);
  });

  it('by a service that died is settled by another', async () => {
    const order = orderWith();
    await asked.process(order);
    await office.sql(`UPDATE payment SET status = 'sent', provider_ref = NULL WHERE key = $1`, [order.order_id]);
    await settledAs('succeeded', order.order_id);
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);
  });

  it('is sent again under its key when it never arrived', async () => {
    const order = orderWith({ country: 'FR' });
    await office.switchFaults({ name: '5xx', route: '/api/payment/process', times: 3, country: 'FR' });
    expect((await alone.process(order)).status).toBe(202);
    await settledAs('succeeded', order.order_id);
    const attempts = await office.sql('SELECT n, outcome FROM payment_attempt WHERE payment_key = $1 ORDER BY n', [
      order.order_id,
    ]);
    expect(attempts).toEqual([
      { n: 1, outcome: 'unknown' },
      { n: 2, outcome: 'succeeded' },
    ]);
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);
  });

  it('may turn out to be declined', async () => {
    const order = orderWith({ country: 'IN', method: 'card_declined' });
    await asked.process(order);
    await office.sql(
      `UPDATE payment SET status = 'unknown', provider_ref = NULL, decline_reason = NULL WHERE key = $1`,
      [order.order_id],
    );
    await settledAs('declined', order.order_id);
    expect(await office.moneyMoved(order.order_id)).toEqual([]);
  });

  it('of a refund is made once, under its key', async () => {
    const order = orderWith({ country: 'BR' });
    await alone.process(order);
    await office.switchFaults({ name: 'drop-after-apply', route: '/api/payment/refund', times: 3 });
    expect((await alone.refund(order.order_id, 50_00)).status).toBe(202);
    await office.sql('UPDATE refund SET look_at = now() WHERE payment_key = $1', [order.order_id]);
    await settledAs('succeeded', order.order_id, 'refund');
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610', 'refund 5000']);
  });

  it('of a refund that was never sent is sent when the provider is back', async () => {
    const order = orderWith();
    await asked.process(order);
    const away = await office.openDesk({ logger: log }, `http://127.0.0.1:${await freePort()}`);
    expect((await away.refund(order.order_id, 7_00)).status).toBe(503);
    await away.close();
    await office.sql('UPDATE refund SET look_at = now() WHERE payment_key = $1', [order.order_id]);
    await settledAs('succeeded', order.order_id, 'refund');
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610', 'refund 700']);
  });

  it('for a quarter of an hour is told to a person once, and kept', async () => {
    const order = orderWith({ method: 'card_5xx', country: 'JP' });
    await asked.process(order);
    await office.sql(`UPDATE payment SET created_at = now() - interval '16 minutes' WHERE key = $1`, [order.order_id]);
    const looks = async () =>
      (await office.sql<{ looks: number }>('SELECT looks FROM payment WHERE key = $1', [order.order_id]))[0]?.looks ??
      0;
    for (const earlier of [0, 1, 2]) {
      await office.sql('UPDATE payment SET look_at = now() WHERE key = $1', [order.order_id]);
      await waitUntil('another look', async () => (await looks()) > earlier);
    }
    const told = log.errors.filter(({ order_id }) => order_id === order.order_id);
    expect(told).toEqual([expect.objectContaining({ message: 'A payment is unresolved' })]);
    expect((await asked.find(order.order_id)).body.status).toBe('unknown');
  });

  it('is looked at by one replica each, with no transaction open, and to the end before a replica stops', async () => {
    const orders = Array.from({ length: 50 }, () => orderWith());
    const idle = [office.idleInTransaction()];
    const looks: string[] = [];
    const address = await office.startImpostor(({ url = '' }, response) => {
      looks.push(url.split('/').at(-1) ?? '');
      idle.push(office.idleInTransaction());
      const charge = { id: `pay_${url}`, status: 'succeeded', amount_minor: 126_10, currency: 'USD' };
      setTimeout(() => response.setHeader('content-type', 'application/json').end(JSON.stringify(charge)), 200);
    });
    await alone.close();

    await office.sql(
      `INSERT INTO payment (key, order_id, user_id, amount_minor, currency, country, method, fingerprint, status, attempts, look_at)
       SELECT id::text, id, id, 12610, 'USD', 'US', 'card', '', 'sent', 1, now() FROM unnest($1::uuid[]) AS id`,
      [orders.map(({ order_id }) => order_id)],
    );
    const replicas = await Promise.all([1, 2].map(() => office.openDesk({ environment: ALONE }, address)));
    await waitUntil('the first looks', () => looks.length > 0);
    await Promise.all(replicas.map((replica) => replica.close()));
    const open = () => office.sql(`SELECT key FROM payment WHERE status = 'sent' AND look_at > now()`);
    expect(await open()).toEqual([]);

    await office.openDesk({ environment: ALONE }, address);
    await waitUntil('all to be looked at', () => looks.length >= orders.length);
    expect(looks.toSorted()).toEqual(orders.map(({ order_id }) => order_id).toSorted());
    expect((await Promise.all(idle)).flat()).toEqual([]);
  });
});
