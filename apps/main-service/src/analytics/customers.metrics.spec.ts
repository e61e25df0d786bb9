import { randomUUID } from 'node:crypto';
import { EMPTY, openTestDatabase, type TestDatabase } from '@webstore/testing';
import pg from 'pg';
import { worthOfSegments } from './customers.metrics.js';
import { segmentOf } from './segmentation.js';
import { historyBeforeVisit } from './visits.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** First visit, the one before the last, the last: how long ago; then cents and orders. */
const histories: readonly (readonly [number, number | null, number, number, number])[] = [
  [5 * MINUTE_MS, null, 5 * MINUTE_MS, 0, 0],
  [5 * MINUTE_MS, null, 5 * MINUTE_MS, 900_00, 1],
  [40 * MINUTE_MS, null, 40 * MINUTE_MS, 20_00, 1],
  [90 * DAY_MS, 45 * DAY_MS, 10 * MINUTE_MS, 30_00, 1],
  [29 * DAY_MS, null, 29 * DAY_MS, 500_00, 5],
  [400 * DAY_MS, null, 400 * DAY_MS, 500_01, 1],
  [400 * DAY_MS, null, 400 * DAY_MS, 1_00, 6],
  [31 * DAY_MS, null, 31 * DAY_MS, 12_34, 1],
  [91 * DAY_MS, null, 91 * DAY_MS, 45_00, 2],
];

describe('what the customers of a segment are worth', () => {
  let database: TestDatabase;
  let store: pg.Pool;

  beforeAll(async () => {
    database = await openTestDatabase(EMPTY);
    store = new pg.Pool({ connectionString: database.url, max: 1, options: '-c search_path=store' });
  });
  afterAll(async () => {
    await store.end();
    await database.drop();
  });

  /** Keeps a customer with this history, and tells the segment that a visit would be judged to be of. */
  async function keep([first, previous, last, spendUsdMinor, orders]: (typeof histories)[number]): Promise<string> {
    const now = new Date();
    const ago = (ms: number | null) => (ms === null ? null : new Date(now.getTime() - ms));
    const [firstAt, previousAt, lastVisitAt] = [ago(first), ago(previous), ago(last)];
    await store.query(
      `WITH made AS (INSERT INTO customer (id, email, name) VALUES ($1, $2, 'Ada') RETURNING id)
       INSERT INTO customer_activity (customer_id, first_visit_at, previous_visit_at, last_visit_at, spend_usd_minor, orders)
       SELECT id, $3, $4, $5, $6, $7 FROM made`,
      [randomUUID(), `${randomUUID()}@test.example`, firstAt, previousAt, lastVisitAt, spendUsdMinor, orders],
    );
    const previousVisitAt = previousAt ?? (first === last ? null : firstAt);
    return segmentOf(historyBeforeVisit({ lastVisitAt, previousVisitAt, spendUsdMinor, orders }, now), now);
  }

  it('is summed over those whom a visit would be judged to be of it', async () => {
    const kept = [];
    for (const history of histories) kept.push({ segment: await keep(history), spent: history[3] / 100 });
    const expected = Object.entries(Object.groupBy(kept, ({ segment }) => segment)).map(([segment, of = []]) => ({
      ...{ segment, customers: of.length },
      spent_usd: expect.closeTo(
        of.reduce((sum, { spent }) => sum + spent, 0),
        2,
      ),
    }));
    const worth = await worthOfSegments(store);
    expect(expected).toHaveLength(5);
    expect(worth).toHaveLength(5);
    expect(worth).toEqual(expect.arrayContaining(expected));
  });
});
