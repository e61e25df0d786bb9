import { together } from './together.js';

/** Until whoever was to ask in the turn that comes has asked. */
async function nextTurn(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('who asks together', () => {
  let calls: number[][];
  let answer: () => void;

  /** Each question is answered with itself, when the test says so. */
  const askAll = (questions: readonly number[]) => {
    calls.push([...questions]);
    return new Promise<readonly number[]>((resolve) => {
      answer = () => resolve(questions);
    });
  };

  beforeEach(() => {
    calls = [];
  });

  it('in one turn shares a call, and gets an answer of their own', async () => {
    const ask = together(askAll);
    const asked = [ask(1), ask(2), ask(3)];
    await nextTurn();
    expect(calls).toEqual([[1, 2, 3]]);
    answer();
    expect(await Promise.all(asked)).toEqual([1, 2, 3]);
  });

  it('while others are answered comes next', async () => {
    const ask = together(askAll);
    const first = ask(1);
    await nextTurn();
    const next = [ask(2), ask(3)];
    await nextTurn();
    expect(calls).toEqual([[1]]);
    answer();
    await first;
    await nextTurn();
    expect(calls).toEqual([[1], [2, 3]]);
    answer();
    expect(await Promise.all(next)).toEqual([2, 3]);
  });

  it('asks in calls that nobody waits long for', async () => {
    const ask = together(async (questions: readonly number[]) => {
      calls.push([...questions]);
      return questions;
    });
    const questions = Array.from({ length: 600 }, (_, n) => n);
    expect(await Promise.all(questions.map(ask))).toEqual(questions);
    expect(calls.map(({ length }) => length)).toEqual([256, 256, 88]);
  });

  it('fails together, and those who ask later do not', async () => {
    let isAway = true;
    const ask = together(async (questions: readonly number[]) => {
      if (isAway) throw new Error('away');
      return questions;
    });
    const outcomes = await Promise.allSettled([ask(1), ask(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isAway = false;
    expect(await ask(3)).toBe(3);
  });
});
