import { randomUUID } from 'node:crypto';
import { inTransaction, openPool } from '@webstore/database';
import { openTestDatabase, type TestDatabase } from '@webstore/testing';
import type pg from 'pg';
import { appendOrderEvents, EventTail, type ToldEvent } from './index.js';

const TABLES = `
  CREATE SCHEMA store;
  CREATE TABLE orders (id uuid PRIMARY KEY);
  CREATE TABLE order_event (order_id uuid, sequence int, type text, facts jsonb, at timestamptz DEFAULT clock_timestamp(),
    PRIMARY KEY (order_id, sequence))`;

describe('the tail of the events', () => {
  let database: TestDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await openTestDatabase('template1');
    pool = openPool({ url: database.url, schema: 'store' });
    await pool.query(TABLES);
  });

  afterEach(() => pool.query('TRUNCATE orders, order_event'));

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  async function order(): Promise<string> {
    const id = randomUUID();
    await pool.query('INSERT INTO orders VALUES ($1)', [id]);
    return id;
  }

  const happens = (orderId: string, ...types: readonly ('OrderCreated' | 'OrderConfirmed' | 'OrderShipped')[]) =>
    inTransaction(pool, (tx) =>
      appendOrderEvents(
        tx,
        orderId,
        types.map((type) => ({ type })),
      ),
    );
  const told = (events: readonly ToldEvent[]) => events.map(({ orderId, type }) => `${type} ${orderId}`);

  it('begins with the newest events and goes on with each new one, once', async () => {
    const id = await order();
    await happens(id, 'OrderCreated', 'OrderConfirmed');
    const tail = new EventTail(pool);
    expect(told(await tail.last(1))).toEqual([`OrderConfirmed ${id}`]);
    expect(await tail.next()).toEqual([]);
    await happens(id, 'OrderShipped');
    expect(await tail.next()).toMatchObject([{ orderId: id, sequence: 3, type: 'OrderShipped', facts: {} }]);
    expect(await tail.next()).toEqual([]);
  });

  it('keeps to one order when asked', async () => {
    const [mine, other] = [await order(), await order()];
    await happens(mine, 'OrderCreated');
    await happens(other, 'OrderCreated');
    const tail = new EventTail(pool, mine);
    expect(told(await tail.last(10))).toEqual([`OrderCreated ${mine}`]);
    await happens(other, 'OrderShipped');
    await happens(mine, 'OrderShipped');
    expect(told(await tail.next())).toEqual([`OrderShipped ${mine}`]);
  });

  it('misses no event that was written first and committed last', async () => {
    const [slow, quick] = [await order(), await order()];
    const tail = new EventTail(pool);
    await tail.next();
    await inTransaction(pool, async (tx) => {
      await appendOrderEvents(tx, slow, [{ type: 'OrderCreated' }]);
      await happens(quick, 'OrderCreated');
      expect(told(await tail.next())).toEqual([`OrderCreated ${quick}`]);
      expect(await tail.next()).toEqual([]);
    });
    expect(told(await tail.next())).toEqual([`OrderCreated ${slow}`]);
    expect(await tail.next()).toEqual([]);
  });

  it('misses none of many events of one time', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, order));
    const tail = new EventTail(pool);
    await tail.next();
    const at = new Date(Date.now() + 60_000);
    const insert = `INSERT INTO order_event SELECT id, 1, 'OrderCreated', '{}', $2 FROM unnest($1::uuid[]) AS id`;
    await pool.query(insert, [ids.slice(0, 10), at]);
    expect(await tail.next()).toHaveLength(10);
    await pool.query(insert, [ids.slice(10), at]);
    const rest = await tail.next();
    expect(rest.map(({ orderId }) => orderId)).toEqual(ids.slice(10).toSorted());
    expect(await tail.next()).toEqual([]);
  });

  it('tells each event once while twenty write and it looks on', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, order));
    const tail = new EventTail(pool);
    const seen = [...(await tail.last(0))];
    let isWriting = true;
    const writers = Promise.all(ids.map((id) => happens(id, 'OrderCreated').then(() => happens(id, 'OrderShipped'))));
    const written = writers.finally(() => {
      isWriting = false;
    });
    while (isWriting) seen.push(...(await tail.next()));
    await written;
    seen.push(...(await tail.next()));
    expect(told(seen).toSorted()).toEqual(ids.flatMap((id) => [`OrderCreated ${id}`, `OrderShipped ${id}`]).toSorted());
  });
});
