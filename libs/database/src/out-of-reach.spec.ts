import { openTestDatabase, type TestDatabase } from '@webstore/testing';
import pg from 'pg';
import { isOutOfReach, openPool } from './index.js';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await openTestDatabase('template1');
  pool = openPool({ url: database.url, schema: 'public', max: 2 });
  await pool.query('CREATE TABLE vase (id int PRIMARY KEY)');
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

async function held<T>(statement: string, work: (holder: pg.PoolClient) => Promise<T>): Promise<T> {
  const holder = await pool.connect();
  try {
    await holder.query(statement);
    return await work(holder);
  } finally {
    holder.release(true);
  }
}

describe('PostgreSQL is out of reach', () => {
  it('when nobody listens', async () => {
    const nowhere = new pg.Client({ host: '127.0.0.1', port: 1 });
    expect(isOutOfReach(await errorOf(nowhere.connect()))).toBe(true);
  });

  it('when it lets nobody in, or ends who is in', async () => {
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    const asked = errorOf(client.query('SELECT pg_sleep(20)'));
    await database.shutOut();
    expect(isOutOfReach(await asked)).toBe(true);
    expect(isOutOfReach(await errorOf(client.query('SELECT 1')))).toBe(true);
    expect(isOutOfReach(await errorOf(pool.query('SELECT 1')))).toBe(true);
    await database.letIn();
  });

  it('when the connections of a role are all taken', async () => {
    await pool.query("DROP ROLE IF EXISTS clerk; CREATE ROLE clerk LOGIN PASSWORD 'clerk' CONNECTION LIMIT 0");
    const url = new URL(database.url);
    url.username = 'clerk';
    url.password = 'clerk';
    const refused = await errorOf(new pg.Client({ connectionString: url.href }).connect());
    await pool.query('DROP ROLE clerk');
    expect(refused).toMatchObject({ code: '53300' });
    expect(isOutOfReach(refused)).toBe(true);
  });

  it('when all connections of the pool are held', async () => {
    const error = await held('SELECT 1', () => held('SELECT 1', () => errorOf(pool.query('SELECT 1'))));
    expect(isOutOfReach(error)).toBe(true);
  });

  it('when somebody else holds a lock for too long', async () => {
    const error = await held('BEGIN; LOCK TABLE vase', () => errorOf(pool.query('SELECT * FROM vase')));
    expect(error).toMatchObject({ code: '55P03' });
    expect(isOutOfReach(error)).toBe(true);
  });

  it('when a statement takes too long', async () => {
    const error = await held("SET statement_timeout = '50ms'", (client) => errorOf(client.query('SELECT pg_sleep(9)')));
    expect(error).toMatchObject({ code: '57014' });
    expect(isOutOfReach(error)).toBe(true);
  });
});

describe('PostgreSQL is not out of reach', () => {
  it('when a statement is wrong, or may not be', async () => {
    await pool.query('INSERT INTO vase VALUES (1)');
    for (const statement of ['SELECT * FROM nowhere', 'SELECT 1/0', 'INSERT INTO vase VALUES (1)']) {
      const error = await errorOf(pool.query(statement));
      expect(error).toBeInstanceOf(Error);
      expect(isOutOfReach(error)).toBe(false);
    }
  });

  it.each([
    ['a text'],
    [null],
    [undefined],
    [new Error('ordinary')],
    [{ code: 'E_CART' }],
  ])('when %p was thrown', (thrown) => {
    expect(isOutOfReach(thrown)).toBe(false);
  });
});
