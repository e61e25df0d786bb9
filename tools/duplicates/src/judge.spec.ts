import { type Errand, errandOf } from './errand.js';
import { judge } from './judge.js';
import type { Answer } from './wire.js';

const checkout = (): Errand =>
  errandOf({
    ...{ route: 'POST /checkout', key: 'k', place: 'shop', ends: ['201', '402 payment-declined'] },
    ways: [{ method: 'POST', path: '/checkout', headers: {} }],
  });
const cancellation = (): Errand => ({ ...checkout(), ends: ['200'], refusedAfresh: ['409 order-not-cancellable'] });

const placed: Answer = {
  ...{ status: 201, body: '{"order_id":"7"}', tookMs: 1 },
  headers: { 'content-type': 'application/json; charset=utf-8', location: '/orders/7' },
};
const problem = (status: number, type: string, headers: Answer['headers'] = {}): Answer => ({
  ...{ status, body: `{"type":"/problems/${type}","trace_id":"${Math.random()}"}`, tookMs: 1 },
  headers: { 'content-type': 'application/problem+json', ...headers },
});
const inFlight = problem(409, 'idempotency-key-in-flight', { 'retry-after': '1', location: '/orders/7' });
const pending: Answer = { ...placed, status: 202, headers: { ...placed.headers, 'retry-after': '2' } };
const replayed: Answer = { ...placed, headers: { ...placed.headers, 'idempotency-replayed': 'true' } };

/** Answers in the order in which they come, each to a request that went out after the ones before. */
function judgeAll(errand: Errand, answers: readonly Answer[]): unknown[] {
  return answers.map((answer) => {
    const verdict = judge(errand, answer, errand.known.final !== undefined);
    return typeof verdict === 'object' ? /\((.+?)\)/.exec(verdict.wrong)?.[1] : verdict;
  });
}

describe('the answers to one key', () => {
  it('may tell to come again, and then are the one final answer', () => {
    expect(judgeAll(checkout(), [inFlight, pending, inFlight, placed, replayed])).toEqual([
      ...['in flight', 'in flight', 'in flight'],
      ...['final', 'final'],
    ]);
  });

  it.each<[string, Answer]>([
    ['not the first final answer', { ...replayed, body: '{"order_id":"7" }' }],
    ['not the first final answer', { ...replayed, headers: { ...replayed.headers, 'content-type': 'text/plain' } }],
    ['not the first final answer', problem(402, 'payment-declined', { 'idempotency-replayed': 'true' })],
    ['elsewhere: it was /orders/7', { ...replayed, headers: { ...replayed.headers, location: '/orders/8' } }],
    ['a repeat that does not say that it is one', placed],
    ['after the end', inFlight],
    ['after the end', pending],
    ['not one of 201, 402 payment-declined', problem(503, 'payments-unavailable')],
    ['not one of 201, 402 payment-declined', { ...placed, status: 0 }],
  ])('are seen to be wrong: %s', (why, answer) => {
    expect(judgeAll(checkout(), [placed, answer])).toEqual(['final', why]);
  });

  it.each<[string, Answer[]]>([
    ['without Retry-After', [{ ...inFlight, headers: { ...inFlight.headers, 'retry-after': undefined } }]],
    ['without Location', [{ ...inFlight, headers: { ...inFlight.headers, location: undefined } }]],
    ['more than the one who opened it got a 202', [pending, pending]],
    [
      'elsewhere: it was /orders/7',
      [inFlight, { ...inFlight, headers: { ...inFlight.headers, location: '/orders/8' } }],
    ],
    ['elsewhere: it was /orders/7', [inFlight, { ...placed, headers: { ...placed.headers, location: '/orders/8' } }]],
  ])('are seen to be wrong before the end: %s', (why, answers) => {
    expect(judgeAll(checkout(), answers).at(-1)).toBe(why);
  });

  it('are no answer where the shop is short of itself, and the final one is the same afterwards', () => {
    const short = problem(503, 'temporarily-unavailable', { 'retry-after': '1' });
    expect(judgeAll(checkout(), [short, placed, short, replayed])).toEqual([
      ...['turned away', 'final'],
      ...['turned away', 'final'],
    ]);
    const silent = problem(503, 'temporarily-unavailable');
    expect(judgeAll(checkout(), [silent])).toEqual(['not one of 201, 402 payment-declined']);
  });

  it('may be a refusal in ever new words where nothing was done, but not once it was done', () => {
    const refused = problem(409, 'order-not-cancellable');
    const done: Answer = { ...replayed, status: 200 };
    expect(judgeAll(cancellation(), [refused, inFlight, refused])).toEqual(['final', 'in flight', 'final']);
    expect(judgeAll(cancellation(), [refused, done])).toEqual(['final', 'not the first final answer']);
    expect(judgeAll(cancellation(), [done, refused])).toEqual(['final', 'not the first final answer']);
  });
});
