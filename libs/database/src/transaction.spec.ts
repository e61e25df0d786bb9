import { openTestDatabase, type TestDatabase } from '@webstore/testing';
import type pg from 'pg';
import { inTransaction, openPool, sqlStateOf } from './index.js';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await openTestDatabase('template1');
  pool = openPool({ url: database.url, schema: 'public', max: 3 });
  await pool.query('CREATE TABLE stock (product text PRIMARY KEY, on_hand int NOT NULL CHECK (on_hand >= 0))');
});

beforeEach(() => pool.query(`TRUNCATE stock; INSERT INTO stock VALUES ('vase', 10), ('lamp', 10)`));

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const take = (tx: pg.PoolClient, product: string) =>
  tx.query('UPDATE stock SET on_hand = on_hand - 1 WHERE product = $1', [product]);

async function onHand(): Promise<Record<string, number>> {
  const { rows } = await pool.query('SELECT product, on_hand FROM stock');
  return Object.fromEntries(rows.map(({ product, on_hand }) => [product, on_hand]));
}

const failsWith = (sqlState: string) => `DO $$ BEGIN RAISE EXCEPTION 'as asked' USING ERRCODE = '${sqlState}'; END $$`;

describe('a transaction', () => {
  it('keeps what was done in it, and gives what the work gave', async () => {
    const given = await inTransaction(pool, async (tx) => {
      await take(tx, 'vase');
      await take(tx, 'lamp');
      return 'taken';
    });
    expect(given).toBe('taken');
    expect(await onHand()).toEqual({ vase: 9, lamp: 9 });
  });

  it('is seen by others only when it is done', async () => {
    await inTransaction(pool, async (tx) => {
      await take(tx, 'vase');
      expect(await onHand()).toEqual({ vase: 10, lamp: 10 });
    });
    expect(await onHand()).toEqual({ vase: 9, lamp: 10 });
  });

  it('undoes all of it when the work fails, and throws the failure as it is', async () => {
    const failure = new Error('the card was declined');
    const work = inTransaction(pool, async (tx) => {
      await take(tx, 'vase');
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await onHand()).toEqual({ vase: 10, lamp: 10 });
  });

  it('undoes all of it when a statement is refused, and does not try again', async () => {
    let attempts = 0;
    const work = inTransaction(pool, async (tx) => {
      attempts += 1;
      await take(tx, 'lamp');
      await tx.query('UPDATE stock SET on_hand = -1');
    });
    expect(sqlStateOf(await work.catch((error: unknown) => error))).toBe('23514');
    expect(attempts).toBe(1);
    expect(await onHand()).toEqual({ vase: 10, lamp: 10 });
  });

  it('gives its connection back however it ends', async () => {
    for (let time = 0; time < 5; time += 1) {
      await inTransaction(pool, (tx) => take(tx, 'vase'));
      await inTransaction(pool, (tx) => tx.query(failsWith('22000'))).catch(() => undefined);
    }
    expect(pool.idleCount).toBe(pool.totalCount);
    expect(pool.waitingCount).toBe(0);
  });
});

describe('a transaction that collides', () => {
  it('gives two that wait for each other both their effect', async () => {
    const holding = { vase: Promise.withResolvers<void>(), lamp: Promise.withResolvers<void>() };
    const states: unknown[] = [];
    const takeBoth = (first: 'vase' | 'lamp', second: 'vase' | 'lamp') =>
      inTransaction(pool, async (tx) => {
        await take(tx, first);
        holding[first].resolve();
        await holding[second].promise;
        await take(tx, second).catch((error: unknown) => {
          states.push(sqlStateOf(error));
          throw error;
        });
      });
    await Promise.all([takeBoth('vase', 'lamp'), takeBoth('lamp', 'vase')]);
    expect(states).toEqual(['40P01']);
    expect(await onHand()).toEqual({ vase: 8, lamp: 8 });
  });

  it.each(['40001', '40P01'])('is tried again from the start after %s', async (sqlState) => {
    let attempts = 0;
    await inTransaction(pool, async (tx) => {
      attempts += 1;
      await take(tx, 'vase');
      if (attempts < 4) await tx.query(failsWith(sqlState));
    });
    expect(attempts).toBe(4);
    expect(await onHand()).toEqual({ vase: 9, lamp: 10 });
  });

  it('gives up after three retries', async () => {
    let attempts = 0;
    const work = inTransaction(pool, async (tx) => {
      attempts += 1;
      await tx.query(failsWith('40001'));
    });
    expect(sqlStateOf(await work.catch((error: unknown) => error))).toBe('40001');
    expect(attempts).toBe(4);
  });
});

describe('a transaction whose connection breaks', () => {
  it('fails, keeps nothing, and leaves the pool usable', async () => {
    const work = inTransaction(pool, async (tx) => {
      await take(tx, 'vase');
      const { rows } = await tx.query('SELECT pg_backend_pid() AS pid');
      await pool.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
      await take(tx, 'lamp');
    });
    await expect(work).rejects.toThrow();
    expect(pool.idleCount).toBe(pool.totalCount);
    await Promise.all([1, 2, 3].map(() => inTransaction(pool, (tx) => take(tx, 'lamp'))));
    expect(await onHand()).toEqual({ vase: 10, lamp: 7 });
  });
});

describe('the SQLSTATE of an error', () => {
  it.each([
    ['no error of PostgreSQL', new Error('no')],
    ['a code that is a number', { code: 42 }],
    ['a text', '40001'],
    ['null', null],
  ])('is none for %s', (_what, error) => {
    expect(sqlStateOf(error)).toBeUndefined();
  });
});
