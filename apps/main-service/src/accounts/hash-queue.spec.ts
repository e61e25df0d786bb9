import { SignInBusy } from './accounts.errors.js';
import { HashQueue } from './hash-queue.js';

interface Held {
  readonly start: () => Promise<void>;
  readonly running: () => number;
  readonly most: () => number;
  readonly finishOne: () => void;
}

function heldHashes(): Held {
  const finishes: (() => void)[] = [];
  let most = 0;
  return {
    start: () =>
      new Promise((finish) => {
        finishes.push(finish);
        most = Math.max(most, finishes.length);
      }),
    running: () => finishes.length,
    most: () => most,
    finishOne: () => finishes.shift()?.(),
  };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue for passwords', () => {
  it('checks two at once and refuses whoever comes when the queue is full', async () => {
    const queue = new HashQueue({ atOnce: 2, waiting: 3 });
    const held = heldHashes();
    const signIns = Array.from({ length: 5 }, () => queue.run(held.start));
    await nextTurn();
    expect(held.running()).toBe(2);
    await expect(queue.run(held.start)).rejects.toThrow(SignInBusy);

    for (let finished = 0; finished < 5; finished += 1) {
      held.finishOne();
      await nextTurn();
    }
    await Promise.all(signIns);
    expect(held.most()).toBe(2);
  });

  it('goes on after a hash that failed', async () => {
    const queue = new HashQueue({ atOnce: 1, waiting: 1 });
    const failed = queue.run(() => Promise.reject(new Error('out of memory')));
    const next = queue.run(() => Promise.resolve('a hash'));
    await expect(failed).rejects.toThrow('out of memory');
    expect(await next).toBe('a hash');
    expect(await queue.run(() => Promise.resolve('another'))).toBe('another');
  });

  it('tells a refused shopper when to try again', () => {
    expect(new SignInBusy().headers).toEqual({ 'retry-after': '1' });
  });
});
