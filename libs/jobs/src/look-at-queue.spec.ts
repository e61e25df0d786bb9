import { type OpenQueue, openQueue } from '../test/open-queue.js';
import { countDeadJobs, findJob, summarizeQueue } from './look-at-queue.js';

describe('a look at the queue', () => {
  let queue: OpenQueue;

  beforeAll(async () => {
    queue = await openQueue();
  });
  afterEach(() => queue.clear());
  afterAll(() => queue.close());

  const job = async (values: string): Promise<number> => {
    const columns = 'kind, payload, created_at, attempts, first_failed_at, last_error, lease_until';
    return (await queue.pool.query(`INSERT INTO job (${columns}) VALUES (${values}) RETURNING id`)).rows[0].id;
  };
  const bury = (id: number) =>
    queue.pool.query(
      `WITH gone AS (DELETE FROM job WHERE id = $1 RETURNING *)
       INSERT INTO dead_job (id, kind, payload, version, attempts, refusals, first_failed_at, last_error, created_at, reason)
       SELECT id, kind, payload, version, attempts, refusals, first_failed_at, last_error, created_at, 'gave-up' FROM gone`,
      [id],
    );

  it('finds nothing in an empty one', async () => {
    expect(await summarizeQueue(queue.pool)).toEqual([]);
    expect(await countDeadJobs(queue.pool)).toBe(0);
    expect(await findJob(queue.pool, 1)).toBeUndefined();
  });

  it('counts by kind what waits, runs and fails, and how late the oldest is', async () => {
    await job(`'ship', '{}', now() - interval '1 hour', 3, now() - interval '50 min', 'closed', NULL`);
    await job(`'ship', '{}', now() - interval '1 min', 1, now() - interval '30 s', 'away', now() + interval '9 s'`);
    await job(`'ship', '{}', now() - interval '10 s', 0, NULL, NULL, now() - interval '1 s'`);
    await job(`'call', '{}', now(), 0, NULL, NULL, NULL`);
    const [call, ship] = await summarizeQueue(queue.pool);
    expect(call).toMatchObject({ kind: 'call', waiting: 1, running: 0, failing: 0, lastError: null });
    expect(ship).toMatchObject({ kind: 'ship', waiting: 2, running: 1, failing: 2, lastError: 'closed' });
    expect(Math.round((ship?.oldestMs ?? 0) / 60_000)).toBe(60);
    expect(await summarizeQueue(queue.pool, 'call')).toHaveLength(1);
  });

  it('shows one job whether it waits, runs or is dead', async () => {
    const waiting = await job(`'ship', '{"order_id": 7}', now(), 1, now(), 'away', NULL`);
    const running = await job(`'ship', '{}', now(), 0, NULL, NULL, now() + interval '9 s'`);
    expect(await findJob(queue.pool, waiting)).toMatchObject({
      ...{ id: waiting, kind: 'ship', state: 'waiting', payload: { order_id: 7 }, attempts: 1, lastError: 'away' },
      ...{ runAt: expect.any(Date), diedAt: null, reason: null },
    });
    expect(await findJob(queue.pool, running)).toMatchObject({ state: 'running' });
    await bury(waiting);
    const dead = { state: 'dead', reason: 'gave-up', runAt: null, diedAt: expect.any(Date), lastError: 'away' };
    expect(await findJob(queue.pool, waiting)).toMatchObject(dead);
    expect([await countDeadJobs(queue.pool, 'ship'), await countDeadJobs(queue.pool, 'call')]).toEqual([1, 0]);
  });
});
