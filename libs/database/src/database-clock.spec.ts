import { openTestDatabase, type TestDatabase } from '@webstore/testing';
import type pg from 'pg';
import { DatabaseClock, openPool } from './index.js';

const HOUR_MS = 3_600_000;

describe("the database's clock", () => {
  const { now } = Date;
  let database: TestDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await openTestDatabase('template1');
    pool = openPool({ url: database.url, schema: 'public' });
  });

  afterEach(() => {
    Date.now = now;
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const wrongBy = (clock: DatabaseClock) => Math.abs(clock.nowMs() - now());

  it.each([
    ['an hour ahead', HOUR_MS],
    ['an hour behind', -HOUR_MS],
  ])('is right on a machine that is %s', async (_how, shiftMs) => {
    Date.now = () => now() + shiftMs;
    const clock = new DatabaseClock(pool);
    expect(wrongBy(clock)).toBeGreaterThan(HOUR_MS - 1_000);
    await clock.set();
    expect(wrongBy(clock)).toBeLessThan(1_000);
    expect(Math.abs(clock.now().getTime() - now())).toBeLessThan(1_000);
  });

  it('goes on as it was when the clock of its machine is set', async () => {
    const clock = new DatabaseClock(pool);
    await clock.set();
    Date.now = () => now() + HOUR_MS;
    expect(wrongBy(clock)).toBeLessThan(1_000);
  });

  it('goes on as it was while the database is away', async () => {
    const away = { query: () => Promise.reject(new Error('away')) } as unknown as pg.Pool;
    const clock = new DatabaseClock(away);
    await expect(clock.set()).rejects.toThrow('away');
    expect(wrongBy(clock)).toBeLessThan(1_000);
  });
});
