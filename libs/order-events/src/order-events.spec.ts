import { randomUUID } from 'node:crypto';
import { inTransaction, openPool } from '@webstore/database';
import { EMPTY, openTestDatabase, type TestDatabase } from '@webstore/testing';
import type pg from 'pg';
import { appendOrderEvents, insertOrderEvents, readOrderEvents } from './index.js';

const ORDER = `
  INSERT INTO orders (id, customer_id, status, payment_status, fulfillment_status, country, currency, payment_method,
    subtotal_minor, discount_minor, total_minor, usd_micros, total_usd_minor)
  VALUES ($1, $2, 'CONFIRMED', 'captured', 'reserving', 'US', 'USD', 'card', 100, 0, 100, 1000000, 100)`;

describe('the story of an order', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let orderId: string;
  const customerId = randomUUID();

  beforeAll(async () => {
    database = await openTestDatabase(EMPTY);
    pool = openPool({ url: database.url, schema: 'store', max: 20 });
    await pool.query(`INSERT INTO customer (id, email, name) VALUES ($1, 'ann@test.example', 'Ann')`, [customerId]);
  });

  beforeEach(async () => {
    orderId = await placeOrder();
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  async function placeOrder(): Promise<string> {
    const id = randomUUID();
    await pool.query(ORDER, [id, customerId]);
    return id;
  }

  const append = (...events: Parameters<typeof appendOrderEvents>[2]) =>
    inTransaction(pool, (tx) => appendOrderEvents(tx, orderId, events));
  const numbers = async (id = orderId) => (await readOrderEvents(pool, id)).map(({ sequence }) => sequence);
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  it('is empty before anything happened', async () => {
    expect(await readOrderEvents(pool, orderId)).toEqual([]);
  });

  it('is read in the order in which it was written, with its facts and times', async () => {
    const before = Date.now();
    await append({ type: 'OrderCreated', facts: { lines: 2 } }, { type: 'PaymentCaptured' });
    await append({ type: 'OrderConfirmed', facts: { note: `it's "so"` } });
    const story = await readOrderEvents(pool, orderId);
    expect(story.map(({ at, ...event }) => event)).toEqual([
      { sequence: 1, type: 'OrderCreated', facts: { lines: 2 } },
      { sequence: 2, type: 'PaymentCaptured', facts: {} },
      { sequence: 3, type: 'OrderConfirmed', facts: { note: `it's "so"` } },
    ]);
    for (const { at } of story) expect(Math.abs(at.getTime() - before)).toBeLessThan(60_000);
  });

  it('is numbered for each order by itself', async () => {
    const other = await placeOrder();
    await append({ type: 'OrderCreated' }, { type: 'OrderConfirmed' });
    await inTransaction(pool, (tx) => appendOrderEvents(tx, other, [{ type: 'OrderCreated' }]));
    expect(await numbers()).toEqual([1, 2]);
    expect(await numbers(other)).toEqual([1]);
  });

  it('has neither gap nor repeat when twenty write at once', async () => {
    await Promise.all(
      upTo(20).map((writer) =>
        append({ type: 'LineReserved', facts: { writer } }, { type: 'LineDelayed', facts: { writer } }),
      ),
    );
    const story = await readOrderEvents(pool, orderId);
    expect(story.map(({ sequence }) => sequence)).toEqual(upTo(40));
    for (const writer of upTo(20)) {
      const mine = story.filter(({ facts }) => facts['writer'] === writer);
      expect(mine.map(({ type }) => type)).toEqual(['LineReserved', 'LineDelayed']);
      expect(mine[1]?.sequence).toBe((mine[0]?.sequence ?? 0) + 1);
    }
  });

  it('is seen by others only once it is committed', async () => {
    await inTransaction(pool, async (tx) => {
      await appendOrderEvents(tx, orderId, [{ type: 'OrderCreated' }]);
      expect(await readOrderEvents(tx, orderId)).toHaveLength(1);
      expect(await numbers()).toEqual([]);
    });
    expect(await numbers()).toEqual([1]);
  });

  it('has no gap where a writer gave up', async () => {
    await append({ type: 'OrderCreated' });
    const gaveUp = inTransaction(pool, async (tx) => {
      await appendOrderEvents(tx, orderId, [{ type: 'OrderCancelled' }]);
      throw new Error('the cancellation was refused');
    });
    await expect(gaveUp).rejects.toThrow('the cancellation was refused');
    await append({ type: 'OrderConfirmed' });
    expect((await readOrderEvents(pool, orderId)).map(({ sequence, type }) => [sequence, type])).toEqual([
      [1, 'OrderCreated'],
      [2, 'OrderConfirmed'],
    ]);
  });

  it('is not begun for an order that there is not', async () => {
    const nobodys = inTransaction(pool, (tx) => appendOrderEvents(tx, randomUUID(), [{ type: 'OrderCreated' }]));
    await expect(nobodys).rejects.toMatchObject({ code: '23503' });
  });

  it('is left alone by no events', async () => {
    await append();
    expect(await numbers()).toEqual([]);
  });

  it('goes on within the statement that changes the order', async () => {
    await append({ type: 'OrderCreated' });
    const cancel = `
      WITH cancelled AS (UPDATE orders SET status = 'CANCELLED' WHERE id = $1 AND status <> 'CANCELLED' RETURNING id)
      ${insertOrderEvents('cancelled', '$2')}`;
    const events = JSON.stringify([
      { type: 'OrderCancelled' },
      { type: 'RefundRequested', facts: { amount_minor: 100 } },
    ]);
    await pool.query(cancel, [orderId, events]);
    await pool.query(cancel, [orderId, events]);
    expect((await readOrderEvents(pool, orderId)).map(({ type, facts }) => [type, facts])).toEqual([
      ['OrderCreated', {}],
      ['OrderCancelled', {}],
      ['RefundRequested', { amount_minor: 100 }],
    ]);
  });
});
