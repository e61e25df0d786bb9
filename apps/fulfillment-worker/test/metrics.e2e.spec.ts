import 'reflect-metadata';
import { type Meters, openMeters, outsideCatalog } from '@webstore/telemetry/testing';
import { waitUntil } from '@webstore/testing';
import { REFUND, RESERVE, SHIP, stock } from './shelves.js';
import { openWorkerShop, placeOrder, untilDone } from './worker-shop.js';

const SETTLED = `SELECT fulfillment_status AS outcome, count(*)::int AS value FROM order_line GROUP BY 1 ORDER BY 1`;
const DELAYED = `
  SELECT count(DISTINCT order_id)::int AS value FROM order_line WHERE fulfillment_status = 'delayed'`;
const CANCELLED = `SELECT count(*)::int AS value FROM orders WHERE fulfillment_status = 'cancelled_out_of_stock'`;
const REFUNDED = `SELECT count(*)::int AS value FROM order_event WHERE type = 'RefundCompleted'`;

describe('the metrics of fulfillment', () => {
  let shop: Awaited<ReturnType<typeof openWorkerShop>>;
  let meters: Meters;

  beforeAll(async () => {
    meters = openMeters();
    shop = await openWorkerShop();
    stock(shop.parties, {
      lamp: { shelves: { 'US-NJ': 9 }, supplier: 'out_of_stock' },
      vase: { shelves: { 'US-NJ': 0, 'DE-BER': 9 }, supplier: 'out_of_stock' },
      bench: { shelves: {}, supplier: { leadTimeDays: 4 } },
      mirror: { shelves: { 'US-NJ': 0 }, supplier: 'out_of_stock' },
      clock: { shelves: {}, supplier: 'discontinued' },
    });
  });

  afterAll(async () => {
    await shop.close();
    await meters.close();
  });

  type Name = Parameters<Meters['points']>[0];
  const sum = async (name: Name, where: Readonly<Record<string, string>> = {}) =>
    (await meters.points(name))
      .filter(({ attributes }) => Object.entries(where).every(([key, is]) => attributes[key] === is))
      .reduce((total, { value }) => total + value, 0);
  const inDatabase = async (text: string) => (await shop.store.query<{ value: number }>(text)).rows[0]?.value;
  /** The last run of a job is told of a moment after its end is committed. */
  const runsToldOf = (kind: string, runs: number) =>
    waitUntil(
      `${runs} runs of ${kind}`,
      async () => (await sum('webstore.jobs.runs', { kind, outcome: 'done' })) === runs,
    );

  it('count where the goods of each line come from, as the database has it, however often a job is run', async () => {
    shop.parties.fail(RESERVE, 'answer-lost', 2);
    shop.parties.fail(SHIP, 'answer-lost', 1);
    const orders = [
      await placeOrder(shop.store, [{ productId: 'lamp' }, { productId: 'vase' }], ['reserve-stock', 'reserve-stock']),
      await placeOrder(shop.store, [{ productId: 'bench' }]),
      await placeOrder(shop.store, [{ productId: 'mirror' }, { productId: 'lamp' }]),
      await placeOrder(shop.store, [{ productId: 'clock' }, { productId: 'lamp' }]),
      await placeOrder(shop.store, [{ productId: 'clock' }]),
      await placeOrder(shop.store, [{ productId: 'print', policy: 'pessimistic' }]),
    ];
    for (const order of orders) await untilDone(shop.store, order);
    await runsToldOf('reserve-stock', 7);

    const lines = (await meters.points('webstore.fulfillment.lines')).map(({ attributes, value }) => ({
      outcome: String(attributes['outcome']),
      value,
    }));
    const { rows } = await shop.store.query<{ outcome: string; value: number }>(SETTLED);
    expect(lines.toSorted((a, b) => (a.outcome < b.outcome ? -1 : 1))).toEqual(rows);
    expect(await sum('inventory.reservation.failures')).toBe(4);
    expect(await sum('orders.delayed_fulfillment')).toBe(await inDatabase(DELAYED));
    expect(await sum('orders.cancelled_out_of_stock')).toBe(await inDatabase(CANCELLED));
    expect([await inDatabase(DELAYED), await inDatabase(CANCELLED)]).toEqual([1, 1]);
  });

  it('count what was given back when it is', async () => {
    await runsToldOf('refund-payment', 2);
    await runsToldOf('release-coupon', 1);
    const given = (compensation: string, outcome: string) => sum('webstore.compensations', { compensation, outcome });
    expect(await given('refund-payment', 'done')).toBe(await inDatabase(REFUNDED));
    expect(await given('release-coupon', 'done')).toBe(1);
    expect(await given('refund-payment', 'failed')).toBe(0);

    shop.parties.fail(REFUND, 'away', 2);
    await untilDone(shop.store, await placeOrder(shop.store, [{ productId: 'clock' }]));
    await runsToldOf('refund-payment', 3);
    expect(await given('refund-payment', 'failed')).toBe(2);
    expect(await given('refund-payment', 'done')).toBe(await inDatabase(REFUNDED));
  });

  it('tell how long jobs waited and took', async () => {
    const kind = 'reserve-stock';
    const runs = await sum('webstore.jobs.runs', { kind, outcome: 'done' });
    for (const name of ['webstore.jobs.wait', 'webstore.jobs.duration'] as const) {
      const [point] = (await meters.points(name)).filter(({ attributes }) => attributes['kind'] === kind);
      expect(point?.value).toBe(runs);
      expect(point?.sum).toBeGreaterThan(0);
      expect(point?.sum).toBeLessThan(30 * runs);
    }
  });

  it('tell of the breakers, and are those of the catalog', async () => {
    const parties = (await meters.points('webstore.breaker.open')).map(({ attributes }) => attributes['service']);
    expect(parties.toSorted()).toEqual(['crm', 'inventory', 'payments-service', 'promotions-service']);
    expect(await sum('webstore.breaker.open')).toBe(0);
    expect(outsideCatalog(await meters.read())).toEqual([]);
  });
});
