import { inTransaction } from '@webstore/database';
import type pg from 'pg';
import { openKeys } from '../test/open-keys.js';
import { purgeKeys } from './index.js';

describe('old keys', () => {
  let opened: Awaited<ReturnType<typeof openKeys>>;
  let pool: pg.Pool;

  beforeAll(async () => {
    opened = await openKeys('CREATE TABLE open_checkout (principal text, route text, key text)');
    pool = opened.pool;
  });

  beforeEach(() => pool.query('TRUNCATE idempotency_key, open_checkout'));

  afterAll(() => opened?.close());

  const rules = { olderThanDays: 7, limit: 1_000, inUse: 'SELECT principal, route, key FROM open_checkout' };
  const keyed = (key: string, age: string, principal = 'ann') =>
    pool.query(
      `INSERT INTO idempotency_key (principal, route, key, fingerprint, created_at)
       VALUES ($1, 'POST /checkout', $2, 'f', now() - $3::interval)`,
      [principal, key, age],
    );
  const keys = async () =>
    (await pool.query('SELECT key FROM idempotency_key ORDER BY key')).rows.map(({ key }) => key);

  it('are forgotten after so many days, younger ones stay', async () => {
    await keyed('old', '7 days 1 s');
    await keyed('young', '6 days 23:59');
    expect(await purgeKeys(pool, rules)).toBe(1);
    expect(await keys()).toEqual(['young']);
  });

  it('stay while they are in use, and only those', async () => {
    await keyed('open', '30 days');
    await keyed('open', '30 days', 'bob');
    await pool.query(
      `INSERT INTO open_checkout VALUES ('ann', 'POST /checkout', 'open'), ('ann', 'POST /orders', 'x')`,
    );
    expect(await purgeKeys(pool, rules)).toBe(1);
    expect((await pool.query('SELECT principal, key FROM idempotency_key')).rows).toEqual([
      { principal: 'ann', key: 'open' },
    ]);
  });

  it('go in batches, the oldest first', async () => {
    for (const days of [10, 12, 11, 9]) await keyed(`k-${days}`, `${days} days`);
    expect(await purgeKeys(pool, { ...rules, limit: 3 })).toBe(3);
    expect(await keys()).toEqual(['k-9']);
    expect(await purgeKeys(pool, { ...rules, limit: 3 })).toBe(1);
  });

  it('are left to who works on them', async () => {
    await keyed('held', '10 days');
    await keyed('free', '10 days');
    await inTransaction(pool, async (tx) => {
      await tx.query(`SELECT FROM idempotency_key WHERE key = 'held' FOR UPDATE`);
      expect(await purgeKeys(pool, rules)).toBe(1);
    });
    expect(await keys()).toEqual(['held']);
  });
});
