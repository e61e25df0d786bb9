import { randomUUID } from 'node:crypto';
import { openPool } from '@webstore/database';
import { openTestDatabase, type TestDatabase } from '@webstore/testing';
import type pg from 'pg';
import { askForRetry, createSagaTables, inspectSaga, listOpenSagas } from './index.js';
import { LIFE_LOCK } from './instance.js';

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('sagas seen from outside', () => {
  let database: TestDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await openTestDatabase('template1');
    pool = openPool({ url: database.url, schema: 'public' });
    await pool.query(createSagaTables);
  });

  afterEach(() => pool.query('TRUNCATE saga, saga_log'));

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  /** `columns` are set as they are. */
  async function saga(columns: Record<string, string> = {}): Promise<string> {
    const id = randomUUID();
    const names = ['id', 'kind', 'step', 'traceparent', ...Object.keys(columns)];
    const values = ['$1', `'parcel'`, `'SEND'`, '$2', ...Object.values(columns)];
    await pool.query(`INSERT INTO saga (${names}) VALUES (${values})`, [id, TRACEPARENT]);
    return id;
  }

  const waiting = { next_run_at: `now() + interval '1 hour'` };
  const leased = { lease_until: `now() + interval '1 hour'` };

  it('are listed while they are open, the oldest first', async () => {
    const young = await saga();
    const old = await saga({ created_at: `now() - interval '1 day'`, needs_attention: 'true', last_error: `'closed'` });
    await saga({ is_done: 'true' });
    expect((await listOpenSagas(pool)).map(({ id }) => id)).toEqual([old, young]);
    const [stuck, ...others] = await listOpenSagas(pool, { needsAttention: true });
    expect(stuck).toMatchObject({ id: old, kind: 'parcel', step: 'SEND', needsAttention: true, lastError: 'closed' });
    expect(Math.round((stuck?.ageMs ?? 0) / 3_600_000)).toBe(24);
    expect(others).toEqual([]);
    expect(await listOpenSagas(pool, { limit: 1 })).toHaveLength(1);
  });

  it('are driven while their driver holds the lease and lives', async () => {
    const driver = await pool.connect();
    await driver.query('SELECT pg_advisory_lock($1, 7)', [LIFE_LOCK]);
    const isDriven = async (columns: Record<string, string>) =>
      (await inspectSaga(pool, await saga(columns)))?.saga.isDriven;
    expect(await isDriven({ ...leased, owner: '7' })).toBe(true);
    expect(await isDriven(leased)).toBe(true);
    expect(await isDriven({ ...leased, owner: '8' })).toBe(false);
    expect(await isDriven({ lease_until: `now() - interval '1 s'`, owner: '7' })).toBe(false);
    expect(await isDriven({ ...leased, is_done: 'true' })).toBe(false);
    driver.release(true);
  });

  it('are due at once when a person asks, and say so in their log', async () => {
    const id = await saga(waiting);
    expect((await inspectSaga(pool, id))?.saga.dueInMs).toBeGreaterThan(3_000_000);
    expect(await askForRetry(pool, id)).toBe('asked');
    expect(await askForRetry(pool, id)).toBe('asked');
    const seen = await inspectSaga(pool, id);
    expect(seen?.saga.dueInMs).toBeLessThanOrEqual(0);
    const line = { step: 'SEND', event: 'asked by operator', fence: 1, traceId: TRACEPARENT.slice(3, 35) };
    expect(seen?.log).toMatchObject([
      { sequence: 1, ...line },
      { sequence: 2, ...line },
    ]);
  });

  it.each([
    ['driven', { ...waiting, ...leased }],
    ['ended', { ...waiting, is_done: 'true' }],
  ])('are left alone when %s', async (asked, columns) => {
    const id = await saga(columns);
    expect(await askForRetry(pool, id)).toBe(asked);
    const seen = await inspectSaga(pool, id);
    expect(seen?.log).toEqual([]);
    expect(seen?.saga.dueInMs).toBeGreaterThan(3_000_000);
  });

  it('are not found where there is none', async () => {
    expect(await inspectSaga(pool, randomUUID())).toBeUndefined();
    expect(await askForRetry(pool, randomUUID())).toBe('unknown');
  });
});
