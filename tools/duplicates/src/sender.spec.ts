import { Dice } from '@webstore/dice';
import { errandOf } from './errand.js';
import { Sender } from './sender.js';
import { Tally } from './tally.js';
import type { Answer } from './wire.js';

const problem = (status: number, type: string): Answer => ({
  ...{ status, body: `{"type":"/problems/${type}"}`, tookMs: 1 },
  headers: { 'content-type': 'application/problem+json', 'retry-after': '1', location: '/orders/7' },
});
const placed: Answer = { status: 201, body: '{}', tookMs: 1, headers: { 'idempotency-replayed': 'true' } };
const errand = () =>
  errandOf({
    ...{ route: 'POST /checkout', key: 'k', place: 'shop', ends: ['201'] },
    ways: [{ method: 'POST', path: '/checkout', headers: {} }],
  });

describe('who sends an errand', () => {
  it.each([
    ['early', problem(409, 'idempotency-key-in-flight'), { conflicts: 1, wrongAnswers: 0, turnedAway: 0 }],
    ['turned away', problem(503, 'temporarily-unavailable'), { conflicts: 0, wrongAnswers: 0, turnedAway: 1 }],
  ])('and is %s comes again until the end, and it is counted', async (_what, first, counts) => {
    const answers = [first, placed];
    const tally = new Tally();
    const wire = { send: async () => answers.shift() ?? placed };
    expect(await new Sender(wire, tally, new Dice(1)).atOnce(errand(), 1)).toBe(placed);
    expect(tally).toMatchObject({ submits: 2, keys: 1, ...counts });
  });
});
