import { inTransaction } from '@webstore/database';
import type pg from 'pg';
import { openKeys } from '../test/open-keys.js';
import {
  claimKey,
  findAnswer,
  fingerprintOf,
  KeyInFlight,
  KeyReused,
  releaseKey,
  storeAnswer,
  storeAnswerSql,
  storeAnswerValues,
} from './index.js';

const created = {
  status: 201,
  headers: { 'content-type': 'application/json; charset=utf-8', location: '/orders/7' },
  body: '{"total": 1.10,  "name":"Vase \\u00e9 é",\n"id":"7"}',
};

describe('requests with a key', () => {
  let opened: Awaited<ReturnType<typeof openKeys>>;
  let pool: pg.Pool;

  beforeAll(async () => {
    opened = await openKeys('CREATE TABLE purchase (key text)');
    pool = opened.pool;
  });

  afterEach(() => pool.query('TRUNCATE idempotency_key, purchase'));

  afterAll(() => opened?.close());

  const claim = {
    principal: 'ann',
    route: 'POST /checkout',
    key: 'k-1',
    fingerprint: fingerprintOf({ cart: 1 }),
    location: '/orders/7',
  };
  const buy = () =>
    inTransaction(pool, async (tx) => {
      const outcome = await claimKey(tx, claim);
      if (outcome !== 'claimed') return outcome.answer;
      await tx.query('INSERT INTO purchase VALUES ($1)', [claim.key]);
      await storeAnswer(tx, claim, created);
      return outcome;
    });
  const purchases = async () => (await pool.query('SELECT count(*) FROM purchase')).rows[0].count;

  it('have one effect however many come at once, and all get its answer', async () => {
    const outcomes = await Promise.all(Array.from({ length: 100 }, buy));
    expect(outcomes.filter((outcome) => outcome === 'claimed')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome !== 'claimed')).toEqual(Array(99).fill(created));
    expect(await purchases()).toBe(1);
  });

  it('get the stored answer byte for byte', async () => {
    await buy();
    expect(await findAnswer(pool, claim)).toEqual(created);
    expect(await buy()).toEqual(created);
  });

  it.each([
    ['are answered already', () => buy()],
    ['come while the first is at work', () => claimKey(pool, { ...claim, takeOverAfterMs: 60_000 })],
  ])('write nothing when they %s', async (_when, first) => {
    await first();
    const written = await inTransaction(pool, async (tx) => {
      await claimKey(tx, { ...claim, takeOverAfterMs: 60_000 }).catch((error: unknown) => {
        expect(error).toBeInstanceOf(KeyInFlight);
      });
      return (await tx.query('SELECT pg_current_xact_id_if_assigned() AS id')).rows[0].id;
    });
    expect(written).toBeNull();
  });

  it('are told to come back while the first is at work, and where to look', async () => {
    await claimKey(pool, claim);
    const refusal = { headers: { 'retry-after': '1', location: '/orders/7' } };
    for (const repeat of [() => claimKey(pool, claim), () => findAnswer(pool, claim)]) {
      const outcome = await repeat().catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(KeyInFlight);
      expect(outcome).toMatchObject(refusal);
    }
  });

  it('are told to come back when the first holds the key uncommitted for long', async () => {
    await inTransaction(pool, async (tx) => {
      await claimKey(tx, claim);
      const repeat = inTransaction(pool, async (other) => {
        await other.query(`SET LOCAL lock_timeout = '50ms'`);
        return claimKey(other, claim);
      });
      await expect(repeat).rejects.toThrow(KeyInFlight);
    });
  });

  it('find a free key when the first failed', async () => {
    const failing = inTransaction(pool, async (tx) => {
      await claimKey(tx, claim);
      throw new Error('no stock');
    });
    await expect(failing).rejects.toThrow('no stock');
    expect(await findAnswer(pool, claim)).toBeUndefined();
    expect(await buy()).toBe('claimed');
  });

  it('find a free key when the first gave it up, but never one that has an answer', async () => {
    await claimKey(pool, claim);
    await releaseKey(pool, claim);
    expect(await buy()).toBe('claimed');
    await releaseKey(pool, claim);
    expect(await buy()).toEqual(created);
  });

  it('take the place of a first that got no answer for too long', async () => {
    await claimKey(pool, claim);
    await expect(claimKey(pool, { ...claim, takeOverAfterMs: 60_000 })).rejects.toThrow(KeyInFlight);
    await pool.query(`UPDATE idempotency_key SET created_at = now() - interval '61 s'`);
    await expect(claimKey(pool, claim)).rejects.toThrow(KeyInFlight);
    const other = { ...claim, takeOverAfterMs: 60_000, fingerprint: fingerprintOf({ cart: 2 }) };
    await expect(claimKey(pool, other)).rejects.toThrow(KeyReused);
    const repeats = Array.from({ length: 5 }, () => claimKey(pool, { ...claim, takeOverAfterMs: 60_000 }));
    const outcomes = await Promise.allSettled(repeats);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are refused when the key stands for something else', async () => {
    await buy();
    const other = { ...claim, fingerprint: fingerprintOf({ cart: 2 }) };
    await expect(claimKey(pool, other)).rejects.toThrow(KeyReused);
    await expect(findAnswer(pool, other)).rejects.toThrow(KeyReused);
  });

  it('never see the key of another user or route', async () => {
    await buy();
    for (const other of [
      { ...claim, principal: 'bob' },
      { ...claim, route: 'POST /orders' },
    ]) {
      expect(await findAnswer(pool, other)).toBeUndefined();
      expect(await claimKey(pool, other)).toBe('claimed');
    }
  });

  it('keep the first answer', async () => {
    await buy();
    expect(await storeAnswer(pool, claim, { ...created, status: 500, body: 'late' })).toBe(false);
    expect(await findAnswer(pool, claim)).toEqual(created);
  });

  it('can have their answer stored as a branch of a larger statement', async () => {
    await claimKey(pool, claim);
    const text = `WITH answered AS (${storeAnswerSql(2)}) INSERT INTO purchase VALUES ($1)`;
    await pool.query(text, ['k-1', ...storeAnswerValues(claim, created)]);
    expect(await findAnswer(pool, claim)).toEqual(created);
    expect(await purchases()).toBe(1);
  });
});
