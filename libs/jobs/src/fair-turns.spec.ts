import { waitUntil } from '@webstore/testing';
import { type OpenQueue, openQueue, ship } from '../test/open-queue.js';
import { claimJobs } from './claim.js';
import type { JobHandler } from './job.js';

describe('kinds of jobs side by side', () => {
  let queue: OpenQueue;

  beforeAll(async () => {
    queue = await openQueue();
  });
  afterEach(() => queue.clear());
  afterAll(() => queue.close());

  it('serves a rare kind in between however many jobs another has', async () => {
    const order: string[] = [];
    const note: JobHandler = async ({ kind }) => void order.push(kind);
    await queue.enqueue(...Array<string>(60).fill('ship'));
    await queue.enqueue('crm', 'crm');
    queue.workerWith({ ship: note, crm: note }, { concurrency: 4, batch: 4 });
    await queue.untilEmpty();
    expect(order.slice(0, 8).filter((kind) => kind === 'crm')).toHaveLength(2);
    expect(order).toHaveLength(62);
  });

  it('lets the kind start first that has least running', async () => {
    await queue.enqueue('ship', 'ship', 'ship', 'crm', 'crm', 'crm');
    const running = new Map([
      ['ship', 2],
      ['crm', 0],
    ]);
    const claim = { running, maxPerKind: 9, limit: 2, takesSuspect: true, leaseMs: 1_000, patienceMs: 1_000 };
    expect((await claimJobs(queue.pool, claim)).map(({ kind }) => kind)).toEqual(['crm', 'crm']);
  });

  it('keeps places free for other kinds while the jobs of one hang', async () => {
    const gate = queue.gate();
    await queue.enqueue(...Array<string>(20).fill('hanging'));
    queue.workerWith({ hanging: () => gate.promise, ship: ship('a') }, { concurrency: 4 });
    await waitUntil('three jobs at work', async () => {
      const { rows } = await queue.pool.query('SELECT count(*) FROM job WHERE lease_until IS NOT NULL');
      return rows[0].count === 3;
    });
    await queue.enqueue('ship');
    await waitUntil('a shipment', async () => (await queue.count('shipment')) === 1);
    gate.resolve();
    await queue.untilEmpty();
  });
});
