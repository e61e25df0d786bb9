import { waitUntil } from '@webstore/testing';
import { type OpenQueue, openQueue, ship, soon } from '../test/open-queue.js';
import { discardDeadJobs, listDeadJobs, redriveAllDeadJobs, redriveDeadJobs } from './dead-jobs.js';
import { JobRefused } from './job.js';

describe('a job that fails', () => {
  let queue: OpenQueue;

  beforeAll(async () => {
    queue = await openQueue();
  });
  afterEach(() => queue.clear());
  afterAll(() => queue.close());

  it('lays a poisonous job aside with its reason while others go on', async () => {
    await queue.enqueue('poison', 'ship', 'poison', 'ship');
    queue.workerWith({
      ship: ship('a'),
      poison: () => Promise.reject(new JobRefused('the address is no address')),
    });
    await queue.untilEmpty();
    expect(await queue.count('shipment')).toBe(2);
    const [dead, ...others] = await listDeadJobs(queue.pool);
    expect(dead).toMatchObject({ kind: 'poison', attempts: 10, refusals: 10, reason: 'refused' });
    expect(dead?.lastError).toBe('JobRefused: the address is no address');
    expect(others).toHaveLength(1);
    expect(queue.seen('died')).toHaveLength(2);
  });

  it('takes the errors for refusals that it is told to', async () => {
    await queue.enqueue('ship');
    const handlers = { ship: () => Promise.reject(new TypeError('4xx')) };
    queue.workerWith(handlers, {
      isRefusal: (error) => error instanceof TypeError,
      retry: { ...soon, maxRefusals: 2 },
    });
    await waitUntil('a job died', () => queue.seen('died').length === 1);
    expect(await listDeadJobs(queue.pool)).toMatchObject([{ attempts: 2, refusals: 2, reason: 'refused' }]);
  });

  it('puts up with an outage for longer than with refusals, but not for ever', async () => {
    await queue.enqueue('ship');
    const handlers = { ship: () => Promise.reject(new Error('crm: refused')) };
    queue.workerWith(handlers, { retry: { ...soon, patienceMs: 300 } });
    await waitUntil('a job died', () => queue.seen('died').length === 1);
    const [dead] = await listDeadJobs(queue.pool);
    expect(dead).toMatchObject({ refusals: 0, reason: 'gave-up', lastError: 'Error: crm: refused' });
    expect(dead?.attempts).toBeGreaterThan(10);
  });

  it('lays a job aside that ends its workers time and again', async () => {
    await queue.enqueue('ship');
    await queue.pool.query('UPDATE job SET fence = 12, attempts = 2');
    queue.workerWith({ ship: ship('a') });
    await waitUntil('a job died', () => queue.seen('died').length === 1);
    expect(await listDeadJobs(queue.pool)).toMatchObject([{ reason: 'crashed' }]);
    expect(await queue.count('shipment')).toBe(0);
  });

  it('waits before the next try', async () => {
    await queue.enqueue('ship');
    await queue.pool.query('UPDATE job SET attempts = 3, fence = 3');
    queue.workerWith(
      { ship: () => Promise.reject(new Error('away')) },
      { retry: { baseMs: 100_000, capMs: 1_000_000 } },
    );
    await waitUntil('a job failed', () => queue.seen('failed').length === 1);
    const [failed] = queue.seen('failed');
    const retryInMs = failed?.type === 'failed' ? failed.retryInMs : Number.NaN;
    expect(retryInMs).toBeLessThanOrEqual(800_000);
    const { rows } = await queue.pool.query(
      `SELECT extract(epoch FROM run_at - first_failed_at) * 1000 AS wait FROM job`,
    );
    expect(Number(rows[0].wait)).toBeCloseTo(retryInMs, 0);
  });

  it('gives all the dead of a kind another life', async () => {
    await queue.pool.query(
      `INSERT INTO dead_job (id, kind, payload, version, attempts, refusals, created_at, reason)
       SELECT id, CASE WHEN id < 3 THEN 'ship' ELSE 'call' END, '{"order_id": 7}', 2, 10, 10, '2026-01-01Z', 'refused'
       FROM generate_series(1, 4) AS id`,
    );
    expect(await listDeadJobs(queue.pool, { kind: 'call', limit: 1 })).toMatchObject([{ id: 3, kind: 'call' }]);
    expect(await redriveAllDeadJobs(queue.pool, 'ship')).toEqual([1, 2]);
    const { rows } = await queue.pool.query('SELECT kind, version, attempts, created_at FROM job');
    const alive = { kind: 'ship', version: 2, attempts: 0, created_at: new Date('2026-01-01T00:00:00Z') };
    expect(rows).toEqual([alive, alive]);
    expect(await redriveAllDeadJobs(queue.pool)).toEqual([3, 4]);
    expect([await queue.count('job'), await queue.count('dead_job')]).toEqual([4, 0]);
  });

  it('gives a dead job another life, or none', async () => {
    await queue.enqueue('poison', 'poison');
    const worker = queue.workerWith({ poison: () => Promise.reject(new JobRefused('no')) });
    await waitUntil('a job died', () => queue.seen('died').length === 2);
    await worker.stop();
    const [first, second] = (await listDeadJobs(queue.pool)).map(({ id }) => id);
    expect(await redriveDeadJobs(queue.pool, [first as number, -1])).toEqual([first]);
    expect(await discardDeadJobs(queue.pool, [second as number, -1])).toEqual([second]);
    expect(await listDeadJobs(queue.pool)).toEqual([]);
    const handled: number[] = [];
    queue.workerWith({ poison: async ({ attempts }) => void handled.push(attempts) });
    await queue.untilEmpty();
    expect(handled).toEqual([0]);
  });
});
