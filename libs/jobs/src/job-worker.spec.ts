import { setTimeout as delay } from 'node:timers/promises';
import { waitUntil } from '@webstore/testing';
import { type OpenQueue, openQueue, ship } from '../test/open-queue.js';
import { claimJobs } from './claim.js';
import type { JobHandler } from './job.js';
import { completeJob, LeaseLost } from './settle.js';

describe('a worker of the queue', () => {
  let queue: OpenQueue;

  beforeAll(async () => {
    queue = await openQueue();
  });
  afterEach(() => queue.clear());
  afterAll(() => queue.close());

  it('leaves kinds without a handler to other workers', async () => {
    await queue.enqueue('crm', 'ship');
    queue.workerWith({ ship: ship('a') });
    await waitUntil('a job done', () => queue.seen('done').length === 1);
    expect((await queue.pool.query('SELECT kind FROM job')).rows).toEqual([{ kind: 'crm' }]);
  });

  it('gives each job to one worker alone', async () => {
    await queue.enqueue(...Array<string>(300).fill('ship'));
    for (const name of ['a', 'b', 'c']) queue.workerWith({ ship: ship(name) });
    await queue.untilEmpty();
    const { rows } = await queue.pool.query('SELECT count(*), count(DISTINCT order_id) AS orders FROM shipment');
    expect(rows).toEqual([{ count: 300, orders: 300 }]);
    expect(queue.seen('lease-lost')).toEqual([]);
  });

  it('hands a job of a dead worker on, and undoes what the zombie does afterwards', async () => {
    await queue.enqueue('ship');
    const running = new Map([['ship', 0]]);
    const claim = { running, maxPerKind: 1, limit: 1, takesSuspect: true, leaseMs: 150, patienceMs: 1_000 };
    const [zombie] = await claimJobs(queue.pool, claim);
    const taken = Promise.withResolvers<void>();
    const gate = queue.gate();
    queue.workerWith({
      ship: async (job) => {
        taken.resolve();
        await gate.promise;
        return ship('heir')(job);
      },
    });
    await taken.promise;
    const lateWork =
      zombie && completeJob(queue.pool, zombie, (tx) => tx.query(`INSERT INTO shipment VALUES (0, 'zombie')`));
    await expect(lateWork).rejects.toThrow(LeaseLost);
    gate.resolve();
    await queue.untilEmpty();
    expect((await queue.pool.query('SELECT worker FROM shipment')).rows).toEqual([{ worker: 'heir' }]);
  });

  it('keeps nothing of a job that passed on to someone else meanwhile', async () => {
    await queue.enqueue('ship');
    const passOn = `UPDATE job SET fence = fence + 1, lease_until = now() + interval '1 hour'`;
    queue.workerWith({
      ship: async (job) => {
        await queue.pool.query(passOn);
        return ship('too late')(job);
      },
    });
    await waitUntil('lease-lost to be told', () => queue.seen('lease-lost').length === 1);
    expect([await queue.count('job'), await queue.count('shipment')]).toEqual([1, 0]);
  });

  it('keeps the lease of a job that takes longer than one', async () => {
    await queue.enqueue('ship');
    const begun = Promise.withResolvers<void>();
    const slow: JobHandler = async (job) => {
      begun.resolve();
      await delay(600);
      return ship('slow')(job);
    };
    queue.workerWith({ ship: slow }, { leaseMs: 200 });
    await begun.promise;
    queue.workerWith({ ship: ship('greedy') }, { leaseMs: 200 });
    await queue.untilEmpty();
    expect((await queue.pool.query('SELECT worker FROM shipment')).rows).toEqual([{ worker: 'slow' }]);
    expect(queue.seen('lease-lost')).toEqual([]);
  });

  it('ends a job together with its effect or not at all', async () => {
    await queue.enqueue('ship');
    let tries = 0;
    queue.workerWith({
      ship: async () => async (tx) => {
        await tx.query(`INSERT INTO shipment VALUES (1, 'a')`);
        tries += 1;
        if (tries < 3) throw new Error('the shelf broke');
      },
    });
    await queue.untilEmpty();
    expect(await queue.count('shipment')).toBe(1);
    expect(queue.seen('failed')).toHaveLength(2);
  });

  it('looks at once when woken', async () => {
    const worker = queue.workerWith({ ship: ship('a') }, { pollMs: { min: 20_000, max: 20_000 } });
    await queue.enqueue('ship');
    worker.wake();
    await waitUntil('a job done', () => queue.seen('done').length === 1);
    await queue.enqueue('ship');
    worker.wake();
    await waitUntil('a job done', () => queue.seen('done').length === 2);
  });

  it('finishes what it has begun before it stops, and takes no more', async () => {
    const gate = queue.gate();
    let begun = 0;
    await queue.enqueue('ship');
    const worker = queue.workerWith({
      ship: async (job) => {
        begun += 1;
        await gate.promise;
        return ship('a')(job);
      },
    });
    await waitUntil('a job begun', () => begun === 1);
    const stopped = worker.stop();
    await queue.enqueue('ship');
    worker.wake();
    gate.resolve();
    await stopped;
    expect([begun, await queue.count('job'), await queue.count('shipment')]).toEqual([1, 1, 1]);
  });

  it('goes on after the database was away', async () => {
    await queue.enqueue('ship');
    queue.workerWith({ ship: ship('a') });
    await queue.untilEmpty();
    await queue.shutOut(() => waitUntil('database-failed to be told', () => queue.seen('database-failed').length > 0));
    await queue.enqueue('ship');
    await queue.untilEmpty();
    expect(await queue.count('shipment')).toBe(2);
  });
});
