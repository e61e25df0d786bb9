import { type OpenQueue, openQueue } from '../test/open-queue.js';
import { claimJobs, isSuspect } from './claim.js';

describe('a job that kills its worker', () => {
  let queue: OpenQueue;

  beforeAll(async () => {
    queue = await openQueue();
  });
  afterEach(() => queue.clear());
  afterAll(() => queue.close());

  /** A worker that dies at once: it claims, and its lease is over. */
  const claim = (takesSuspect = true) =>
    claimJobs(queue.pool, {
      ...{ running: new Map([['ship', 0]]), maxPerKind: 12, limit: 8, takesSuspect },
      ...{ leaseMs: 0, patienceMs: 60_000 },
    });

  it('is tried apart from those that only died beside it', async () => {
    await queue.enqueue('ship', 'ship', 'ship', 'ship');
    for (const death of [1, 2, 3]) expect([death, (await claim()).length]).toEqual([death, 4]);
    const [suspect, ...others] = await claim();
    expect([suspect && isSuspect(suspect), others]).toEqual([true, []]);
  });

  it('does not hold up those that nobody suspects', async () => {
    await queue.enqueue('ship', 'ship');
    for (let deaths = 0; deaths < 3; deaths += 1) await claim();
    await queue.enqueue('ship', 'ship', 'ship');
    expect((await claim()).map(isSuspect).toSorted()).toEqual([false, false, false, true]);
    expect((await claim(false)).map(isSuspect)).toEqual([false, false, false]);
  });
});
