import { randomUUID } from 'node:crypto';
import { inTransaction, openPool } from '@webstore/database';
import { appendOrderEvents, type OrderEvent } from '@webstore/order-events';
import { EMPTY, openTestDatabase, type TestDatabase, waitUntil } from '@webstore/testing';
import type pg from 'pg';
import { Operator } from '../../test/operator.js';
import { EVENTS } from './events-command.js';

const ORDER = `
  INSERT INTO orders (id, customer_id, status, payment_status, fulfillment_status, country, currency, payment_method,
    subtotal_minor, discount_minor, total_minor, usd_micros, total_usd_minor)
  VALUES ($1, $2, 'CONFIRMED', 'captured', 'reserving', 'US', 'USD', 'card', 100, 0, 100, 1000000, 100)`;

describe('npm run events', () => {
  let database: TestDatabase;
  let db: pg.Pool;
  let operator: Operator;
  const customerId = randomUUID();

  beforeAll(async () => {
    database = await openTestDatabase(EMPTY);
    db = openPool({ url: database.url, schema: 'store' });
    db.on('error', () => undefined);
    await db.query(`INSERT INTO customer (id, email, name) VALUES ($1, 'ann@test.example', 'Ann')`, [customerId]);
    operator = new Operator(EVENTS, database.url);
  });

  afterEach(() => db.query('TRUNCATE order_event'));

  afterAll(async () => {
    await db.end();
    await database.drop();
  });

  async function order(...events: readonly OrderEvent[]): Promise<string> {
    const id = randomUUID();
    await db.query(ORDER, [id, customerId]);
    await happens(id, ...events);
    return id;
  }

  const happens = (id: string, ...events: readonly OrderEvent[]) =>
    inTransaction(db, (tx) => appendOrderEvents(tx, id, events));
  const typesIn = (text: string) => [...text.matchAll(/\d {2}(\w+)/g)].map(([, type]) => type);

  it("lists an order's story from its beginning", async () => {
    await order({ type: 'OrderShipped' });
    const id = await order(
      { type: 'OrderCreated' },
      { type: 'StockUpdateResult', facts: { sold: true } },
      { type: 'OrderConfirmed' },
    );
    const { code, text } = await operator.asks('list', '--order', id);
    expect([code, typesIn(text)]).toEqual([0, ['OrderCreated', 'StockUpdateResult', 'OrderConfirmed']]);
    expect(text).toContain('sold=true');
    expect(await operator.reads('list', '--order', id.toUpperCase())).toMatchObject([
      { order_id: id, sequence: 1, type: 'OrderCreated', facts: {}, at: expect.stringMatching(/^\d{4}-.*Z$/) },
      { sequence: 2, facts: { sold: true } },
      { sequence: 3 },
    ]);
  });

  it('says when there is no such order', async () => {
    const id = randomUUID();
    expect(await operator.asks('list', '--order', id)).toMatchObject({ code: 1, text: `There is no order ${id}.\n` });
  });

  it('shows the newest events of all orders, or of one', async () => {
    const one = await order({ type: 'OrderCreated' }, { type: 'OrderConfirmed' });
    await order({ type: 'OrderCreated' });
    const { code, text } = await operator.asks('tail', '--lines', '2');
    expect([code, typesIn(text)]).toEqual([0, ['OrderConfirmed', 'OrderCreated']]);
    expect(typesIn((await operator.asks('tail', '--order', one)).text)).toEqual(['OrderCreated', 'OrderConfirmed']);
  });

  it('follows what happens until it is ended, one line of JSON for each event', async () => {
    const id = await order({ type: 'OrderCreated' });
    const tail = operator.starts(['tail', '--follow', '--json']);
    const seen = () =>
      tail
        .text()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).type);
    await waitUntil('the first event', () => seen().length === 1);
    await happens(id, { type: 'OrderConfirmed' }, { type: 'LineReserved' });
    await happens(id, { type: 'OrderShipped' });
    await waitUntil('the others', () => seen().length === 4);
    expect(await tail.end()).toBe(0);
    expect(seen()).toEqual(['OrderCreated', 'OrderConfirmed', 'LineReserved', 'OrderShipped']);
  });

  it('goes on following when the database was away, and tells what happened last', async () => {
    const id = await order({ type: 'OrderCreated' });
    const tail = operator.starts(['tail', '--follow']);
    await waitUntil('the first event', () => typesIn(tail.text()).length === 1);
    await database.shutOut();
    await waitUntil('it notices', () => tail.complaints() !== '');
    await database.letIn();
    await happens(id, { type: 'OrderShipped' });
    await waitUntil('it goes on', () => typesIn(tail.text()).length === 2);
    expect(await tail.end()).toBe(0);
    expect(tail.complaints().trim().split('\n')).toHaveLength(1);
  });

  it('colours what stands out on a terminal alone', async () => {
    const id = await order({ type: 'OrderCancelled' });
    const tail = operator.starts(['list', '--order', id], true);
    expect(await tail.ended).toBe(0);
    expect(tail.text()).toContain('\u001b[31mOrderCancelled');
    expect((await operator.asks('list', '--order', id)).text).not.toContain('\u001b');
  });

  it.each([
    [['list']],
    [['list', '--order', '7']],
    [['tail', '--lines', '-1']],
    [['tail', '--lines', '1e9']],
    [['tail', '--order', "x' OR true"]],
  ])('shows its usage for %j', async (words) => {
    const { code, complaints } = await operator.asks(...words);
    expect([code, complaints]).toEqual([2, expect.stringContaining('Usage: npm run events')]);
  });
});
