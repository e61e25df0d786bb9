import { misfortuneOf, nameOf } from '../faults/misfortune.js';
import type { Plan } from '../schedule/plan.js';
import { planOf } from '../schedule/plan.js';
import type { Script } from '../schedule/schedule.js';
import { shrink } from './shrink.js';

const LOST_ANSWER = 'payments/provider.process#3:dropped-after-apply';
const struck = ['main/confirm#1:death-after', LOST_ANSWER, 'worker/crm.order#1:slow', 'main/pay#2:zombie-before'];
const violation = {
  ...{ number: 1, promise: 'one capture per order at most', schedule: 5, facts: '2 captures' },
  misfortunes: struck.map(misfortuneOf),
};
const [hot, plain] = ['hot-1', 'plain-7'].map((productId) => ({ productId, quantity: 2 }));
const plan: Plan = {
  ...planOf(7, 5),
  lines: [hot, plain].filter((line) => line !== undefined),
  twins: 3,
  coupon: 'HALF',
};

const has = ({ misfortunes }: Script, name: string) => misfortunes.map(nameOf).includes(name);

function shrunk(breaks: (script: Script) => number) {
  return shrink({ violation, plan, breaks: async (script) => breaks(script), withinMs: 5_000 });
}

describe('a violation', () => {
  it('is told without the misfortunes and the wishes that it does not take', async () => {
    const story = await shrunk((script) => (has(script, LOST_ANSWER) && !script.without.includes('coupon') ? 3 : 0));
    expect(story?.script.misfortunes.map(nameOf)).toEqual([LOST_ANSWER]);
    expect(story?.broke).toBe(3);
    expect(story?.script.without).toEqual(['second-line', 'quantities', 'cart', 'second-try', 'twins']);
  });

  it('strikes at the first time where that is enough', async () => {
    const first = LOST_ANSWER.replace('#3', '#1');
    const story = await shrunk((script) => (has(script, LOST_ANSWER) || has(script, first) ? 4 : 0));
    expect(story?.script.misfortunes.map(nameOf)).toEqual([first]);
  });

  it('is not said to repeat when it does not', async () => {
    expect(await shrunk(() => 0)).toBeUndefined();
  });

  it('is told longer when the shortest way to it was a rare chance', async () => {
    let wasLucky = false;
    const story = await shrunk((script) => {
      if (has(script, LOST_ANSWER)) return 4;
      if (wasLucky || script.misfortunes.length > 0) return 0;
      wasLucky = true;
      return 1;
    });
    expect(wasLucky).toBe(true);
    expect(story?.script.misfortunes.map(nameOf)).toContain(LOST_ANSWER);
  });

  it('is not called the shortest where the time was up', async () => {
    const options = { violation, plan, breaks: async () => 4 };
    expect(await shrink({ ...options, withinMs: 0 })).toMatchObject({ isShortest: false, script: { without: [] } });
    expect(await shrink({ ...options, withinMs: 5_000 })).toMatchObject({ isShortest: true });
  });
});
