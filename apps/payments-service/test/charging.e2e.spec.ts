import 'reflect-metadata';
import type { Country } from '@webstore/contracts';
import { waitUntil } from '@webstore/testing';
import { orderWith, type PaymentsDesk } from './payments-desk.js';
import { openOffice, openOwnServer, type PaymentsOffice } from './payments-office.js';

describe('a payment', () => {
  let office: PaymentsOffice;
  let desk: PaymentsDesk;

  beforeAll(async () => {
    ({ office, desk } = await openOffice());
  });

  afterAll(() => office?.close());

  it('is taken once and shown as it was taken', async () => {
    const order = orderWith();
    const { status, body } = await desk.process(order);
    expect(status).toBe(200);
    expect(body).toEqual({
      order_id: order.order_id,
      status: 'succeeded',
      provider_ref: expect.stringMatching(/^pay_/),
      decline_reason: null,
      amount_minor: 126_10,
      refunded_minor: 0,
      currency: 'USD',
    });
    expect(await desk.find(order.order_id)).toMatchObject({ status: 200, body });
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);
  });

  it('takes nothing when the card is declined', async () => {
    const order = orderWith({ method: 'card_declined' });
    const { status, body } = await desk.process(order);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'declined', decline_reason: 'card_declined' });
    expect(await office.moneyMoved(order.order_id)).toEqual([]);
  });

  it('gives its final answer again without asking the bank', async () => {
    for (const method of ['card', 'card_declined']) {
      const order = orderWith({ method });
      const first = await desk.process(order);
      expect((await desk.process(order)).body).toEqual(first.body);
      const [row] = await office.sql('SELECT attempts FROM payment WHERE key = $1', [order.order_id]);
      expect(row).toEqual({ attempts: 1 });
    }
  });

  it('is written down before the bank is asked, with no transaction open while it answers', async () => {
    const order = orderWith({ method: 'card_slow' });
    const answer = desk.process(order);
    const intent = async () => (await office.sql('SELECT status FROM payment WHERE key = $1', [order.order_id]))[0];
    await waitUntil('the intent is written down', intent);
    expect(await intent()).toEqual({ status: 'sent' });
    expect(await office.moneyMoved(order.order_id)).toEqual([]);
    expect(await office.idleInTransaction()).toEqual([]);
    expect((await answer).body.status).toBe('succeeded');
  });

  it('costs two commits', async () => {
    const alone = await openOffice({ database: openOwnServer() });
    const counts = await countCommits(alone).finally(() => alone.office.close());
    // The least of them, because PostgreSQL's own housekeeping may take a number in between.
    expect(Math.min(...counts)).toBe(2);
  });

  /** Of each of five charges, by the numbers that PostgreSQL gives to transactions. */
  async function countCommits(alone: Awaited<ReturnType<typeof openOffice>>): Promise<number[]> {
    const counts: number[] = [];
    for (let charges = 0; charges < 5; charges += 1) {
      const ids = [];
      for (const step of [() => undefined, () => alone.desk.process(orderWith())]) {
        await step();
        const [row] = await alone.office.sql<{ id: string }>('SELECT pg_current_xact_id()::text AS id');
        ids.push(Number(row?.id));
      }
      counts.push((ids[1] ?? 0) - (ids[0] ?? 0) - 1);
    }
    return counts;
  }

  it('is one charge for twenty calls at once', async () => {
    const order = orderWith({ country: 'UK', currency: 'GBP' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.process(order)));
    expect(answers.map(({ status, body }) => `${status} ${body.status}`)).toEqual(Array(20).fill('200 succeeded'));
    expect(new Set(answers.map(({ body }) => body.provider_ref)).size).toBe(1);
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);
  });

  it.each<[string, Country]>([
    ['card_drop_after_apply', 'DE'],
    ['card_5xx_after_apply', 'FR'],
    ['card_garbage', 'BR'],
  ])('is not known while the answer is lost (%s), and settles under the same key as one charge', async (method, country) => {
    const order = orderWith({ method, country });
    const first = await desk.process(order);
    expect(first.status).toBe(202);
    expect(first.headers.get('retry-after')).toBe('2');
    expect(first.body).toMatchObject({ status: 'unknown', provider_ref: null });
    expect(await desk.process(order)).toMatchObject({ status: 200, body: { status: 'succeeded' } });
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);
  });

  it('settles when somebody looks at it', async () => {
    const order = orderWith({ method: 'card_garbage', country: 'IN' });
    expect((await desk.process(order)).body.status).toBe('unknown');
    expect((await desk.find(order.order_id)).body.status).toBe('succeeded');
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);
  });

  it('is sent again under its key when the bank never heard of it', async () => {
    const order = orderWith({ method: 'card_5xx', country: 'IN' });
    expect(await desk.process(order)).toMatchObject({ status: 202, body: { status: 'unknown' } });
    expect((await desk.find(order.order_id)).body.status).toBe('unknown');
    expect(await office.moneyMoved(order.order_id)).toEqual([]);
    expect(await desk.process(order)).toMatchObject({ status: 202, body: { status: 'unknown' } });
    const attempts = await office.sql(
      'SELECT n, outcome, error_class, http_status FROM payment_attempt WHERE payment_key = $1',
      [order.order_id],
    );
    expect(attempts).toEqual([
      { n: 1, outcome: 'unknown', error_class: 'server', http_status: 503 },
      { n: 2, outcome: 'unknown', error_class: 'server', http_status: 503 },
    ]);
  });

  it('is not known after four seconds of silence', async () => {
    const startedAt = performance.now();
    const { status, body } = await desk.process(orderWith({ method: 'card_half_open', country: 'JP' }));
    expect(performance.now() - startedAt).toBeLessThan(4_500);
    expect({ status, payment: body.status }).toEqual({ status: 202, payment: 'unknown' });
  });

  it('is found again when the service died before it could write the answer down', async () => {
    const order = orderWith();
    await desk.process(order);
    await office.sql(`UPDATE payment SET status = 'sent', provider_ref = NULL WHERE key = $1`, [order.order_id]);
    expect(await desk.process(order)).toMatchObject({ status: 200, body: { status: 'succeeded' } });
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);
  });

  it('refuses its key for anything else', async () => {
    const order = orderWith();
    await desk.process(order);
    for (const other of [{ amount_minor: 1 }, { method: 'card_declined' }, { country: 'DE' as const }]) {
      const { status, body } = await desk.process({ ...order, ...other });
      expect({ status, type: body.type }).toEqual({ status: 422, type: '/problems/idempotency-key-reused' });
    }
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);
  });

  it('has the order id as its key', async () => {
    const order = orderWith();
    const keyless = await desk.process(order, {});
    expect(keyless).toMatchObject({ status: 400, body: { type: '/problems/idempotency-key-missing' } });
    const foreign = await desk.process(order, { 'idempotency-key': orderWith().order_id });
    expect(foreign).toMatchObject({ status: 400, body: { errors: [{ field: 'Idempotency-Key' }] } });
    expect((await desk.find(order.order_id)).status).toBe(404);
  });

  it('is nobody else’s business', async () => {
    const headers = { authorization: '' };
    expect((await desk.ask(`/api/payments/${orderWith().order_id}`, { headers })).status).toBe(401);
    expect((await desk.ask('/api/payments/refund', { method: 'POST', headers })).status).toBe(401);
    expect((await desk.process(orderWith(), headers)).status).toBe(401);
    expect((await desk.ask('/health/ready', { headers })).status).toBe(200);
  });

  it('is described with every answer that it may get', async () => {
    const { body } = await desk.ask('/openapi.json');
    const { paths } = body as unknown as { paths: Record<string, Record<string, { responses: object }>> };
    const statuses = (path: string, method: string) =>
      Object.keys(paths[`/api/payments/${path}`]?.[method]?.responses ?? {});
    expect(statuses('process', 'post')).toEqual(expect.arrayContaining(['200', '202', '400', '401', '422', '503']));
    expect(statuses('{order_id}', 'get')).toEqual(expect.arrayContaining(['200', '400', '401', '404']));
    expect(statuses('refund', 'post')).toEqual(
      expect.arrayContaining(['200', '202', '400', '401', '404', '409', '422', '503']),
    );
    expect((await fetch(`${desk.address}/docs`)).status).toBe(200);
  });
});
