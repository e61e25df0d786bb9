import { inTransaction } from '@webstore/database';
import { waitUntil } from '@webstore/testing';
import { type OpenQueue, openQueue, ship } from '../test/open-queue.js';
import { enqueueJobs, insertJobsSql, jobsAsJson } from './enqueue.js';

describe('a job in the transaction of its writer', () => {
  let queue: OpenQueue;

  beforeAll(async () => {
    queue = await openQueue();
  });
  afterEach(() => queue.clear());
  afterAll(() => queue.close());

  it('shows nothing before its writer commits', async () => {
    const handled: unknown[] = [];
    queue.workerWith({ ship: async ({ payload }) => void handled.push(payload) });
    await inTransaction(queue.pool, async (tx) => {
      await enqueueJobs(tx, [{ kind: 'ship', payload: { order_id: 7 } }]);
      await enqueueJobs(queue.pool, [{ kind: 'ship', payload: { order_id: 8 } }]);
      await waitUntil('a job handled', () => handled.length > 0);
    });
    await waitUntil('a job handled', () => handled.length === 2);
    expect(handled).toEqual([{ order_id: 8 }, { order_id: 7 }]);
  });

  it('forgets what its writer rolled back', async () => {
    const write = inTransaction(queue.pool, async (tx) => {
      await enqueueJobs(tx, [{ kind: 'ship', payload: {} }]);
      throw new Error('no sale');
    });
    await expect(write).rejects.toThrow('no sale');
    expect(await queue.count('job')).toBe(0);
  });

  it('takes jobs as a branch of a larger statement', async () => {
    const jobs = jobsAsJson([{ kind: 'ship', payload: { order_id: 1 }, version: 2, traceparent: '00-a-b-01' }]);
    const text = `WITH queued AS (${insertJobsSql('$2')}) INSERT INTO shipment VALUES ($1, 'main')`;
    await queue.pool.query(text, [5, jobs]);
    const { rows } = await queue.pool.query('SELECT kind, payload, version, traceparent FROM job');
    expect(rows).toEqual([{ kind: 'ship', payload: { order_id: 1 }, version: 2, traceparent: '00-a-b-01' }]);
  });

  it('keeps a job until its time has come', async () => {
    await enqueueJobs(queue.pool, [
      { kind: 'ship', payload: { order_id: 1 }, delayMs: 3_600_000 },
      { kind: 'ship', payload: { order_id: 2 } },
    ]);
    queue.workerWith({ ship: ship('a') });
    await waitUntil('a job done', () => queue.seen('done').length === 1);
    expect((await queue.pool.query('SELECT order_id FROM shipment')).rows).toEqual([{ order_id: 2 }]);
    expect(await queue.count('job')).toBe(1);
  });
});
