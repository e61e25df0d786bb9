import { type AddressInfo, createServer } from 'node:net';
import { openTestDatabase, type TestDatabase, waitUntil } from '@webstore/testing';
import type pg from 'pg';
import { isOutOfReach, openPool, openSession, sqlStateOf } from './index.js';

let database: TestDatabase;
let pool: pg.Pool;
let errors: Error[];

beforeAll(async () => {
  database = await openTestDatabase('template1');
});

beforeEach(() => {
  errors = [];
  pool = openPool({ url: database.url, schema: 'shelf', max: 2, onError: (error) => errors.push(error) });
});

afterEach(() => pool.end());
afterAll(() => database.drop());

const read = async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows[0].value;

describe('a pool', () => {
  it('finds the tables of its schema without being told the schema', async () => {
    await pool.query('CREATE SCHEMA shelf');
    await pool.query('CREATE TABLE shelf.vase (id int)');
    await pool.query('INSERT INTO vase VALUES (7)');
    expect(await read('SELECT id AS value FROM vase')).toBe(7);
  });

  it('opens no more connections than it may', async () => {
    await Promise.all(Array.from({ length: 6 }, () => pool.query('SELECT pg_sleep(0.02)')));
    expect(pool.totalCount).toBe(2);
  });

  it('turns away who waits too long for a connection', async () => {
    const taken = await Promise.all([pool.connect(), pool.connect()]);
    await expect(pool.query('SELECT 1')).rejects.toThrow('timeout');
    for (const client of taken) client.release();
    expect(await read('SELECT 1 AS value')).toBe(1);
  });

  it('ends a statement that takes five seconds', async () => {
    const failure = await pool.query('SELECT pg_sleep(20)').catch((error: unknown) => error);
    expect(sqlStateOf(failure)).toBe('57014');
  });

  it('gives up a server that does not answer, and lets the connection go', async () => {
    const failure = await pool.query('SET statement_timeout = 0; SELECT pg_sleep(20)').catch((error: unknown) => error);
    expect(isOutOfReach(failure)).toBe(true);
    await waitUntil('the pool lets the connection go', () => pool.totalCount === 0);
    expect(await read('SELECT 1 AS value')).toBe(1);
  });

  it.each([
    ['lock_timeout', '2s'],
    ['idle_in_transaction_session_timeout', '10s'],
  ])('bounds %s by %s', async (setting, bound) => {
    expect(await read('SELECT current_setting($1) AS value', [setting])).toBe(bound);
  });
});

describe('a session of its own', () => {
  it.each([
    ['statement_timeout', '5s'],
    ['lock_timeout', '2s'],
    ['idle_in_transaction_session_timeout', '10s'],
  ])('has the bound %s of a pool', async (setting, bound) => {
    const session = openSession({ url: database.url, schema: 'shelf' });
    await session.connect();
    const { rows } = await session.query('SELECT current_setting($1) AS value', [setting]);
    await session.end();
    expect(rows).toEqual([{ value: bound }]);
  });

  it('is given up where nobody answers', async () => {
    const silent = createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const session = openSession({ url: `postgres://shop@127.0.0.1:${port}/shop`, schema: 'shelf' });
    await expect(session.connect()).rejects.toThrow('timeout');
    await new Promise((resolve) => silent.close(resolve));
  });
});

describe('a bigint', () => {
  it.each([0, 1_999, -5, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])('%d is a number', async (amount) => {
    expect(await read('SELECT $1::bigint AS value', [amount])).toBe(amount);
  });

  it.each([
    '9007199254740992',
    '9007199254740993',
    '-9007199254740992',
  ])('%s is refused rather than rounded', async (amount) => {
    await expect(read('SELECT $1::bigint AS value', [amount])).rejects.toThrow(RangeError);
    expect(await read('SELECT 1::bigint AS value')).toBe(1);
  });

  it('may be null', async () => {
    expect(await read('SELECT NULL::bigint AS value')).toBeNull();
  });

  it('changes nothing about other types', async () => {
    const at = new Date('2026-03-01T12:00:00.000Z');
    const { rows } = await pool.query(`SELECT 1.10::numeric AS price, '[1]'::jsonb AS list, $1::timestamptz AS at`, [
      at,
    ]);
    expect(rows).toEqual([{ price: '1.10', list: [1], at }]);
  });
});

describe('a connection that PostgreSQL ends', () => {
  const backendOf = async (client: pg.PoolClient) => (await client.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;

  it('is reported once and replaced when it was idle', async () => {
    const [client, other] = [await pool.connect(), await pool.connect()];
    const pid = await backendOf(client);
    client.release();
    await other.query('SELECT pg_terminate_backend($1)', [pid]);
    await waitUntil('the pool lets the connection go', () => pool.totalCount === 1);
    other.release();
    expect(errors.map(sqlStateOf)).toEqual(['57P01']);
    const answers = await Promise.all([read('SELECT 1 AS value'), read('SELECT 2 AS value')]);
    expect(answers).toEqual([1, 2]);
  });

  it('fails the next statement of whoever holds it, and nothing else', async () => {
    const client = await pool.connect();
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    await pool.query('SELECT pg_terminate_backend($1)', [await backendOf(client)]);
    await ended;
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    expect(await read('SELECT 3 AS value')).toBe(3);
  });

  it('ends no process that did not ask to be told', async () => {
    const silent = openPool({ url: database.url, schema: 'shelf', max: 1 });
    const { rows } = await silent.query('SELECT pg_backend_pid() AS pid');
    await pool.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
    await waitUntil('the pool lets the connection go', () => silent.totalCount === 0);
    expect((await silent.query('SELECT 4 AS value')).rows).toEqual([{ value: 4 }]);
    await silent.end();
  });
});
