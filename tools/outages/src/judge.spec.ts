import type { OrderFacts } from '@webstore/whole-shop';
import type { Answer } from './answer.js';
import { fateOf, isExcused } from './judge.js';

const answer: Answer = {
  ...{ path: '/checkout', status: 201, orderId: 'a', tookMs: 50 },
  ...{ saysWhen: false, saysWhere: true, hasTraceId: false },
};
const pending: Answer = { ...answer, status: 202, saysWhen: true };
const turnedAway: Answer = { ...answer, status: 503, orderId: undefined, saysWhen: true, hasTraceId: true };
const silence: Answer = { ...turnedAway, status: 0 };

const order: OrderFacts = {
  ...{ id: 'a', key: 'k', status: 'CONFIRMED', currency: 'USD', total: 4_999, owedBack: 0 },
  ...{ fulfillment: 'shipped', shipped: 1, confirmed: 1 },
};

describe('an answer during an outage that is felt', () => {
  it.each<[string, Answer]>([
    ['an order', answer],
    ['a pending order', pending],
    ['an order that is under way', { ...pending, status: 409 }],
    ['a 503 that says when to come again', turnedAway],
  ])('may be %s, which a quiet one may not unless it is an order', (_what, given) => {
    expect(isExcused(given, true)).toBe(true);
    expect(isExcused(given, false)).toBe(given === answer);
  });

  it.each<[string, Answer]>([
    ['a fault of ours', { ...turnedAway, status: 500 }],
    ['a 503 that does not say when to come again', { ...turnedAway, saysWhen: false }],
    ['a 503 without a trace', { ...turnedAway, hasTraceId: false }],
    ['a pending order that cannot be found', { ...pending, saysWhere: false }],
    ['no answer', silence],
    ['a declined card', { ...turnedAway, status: 402 }],
    ['a conflict that leads nowhere', { ...pending, status: 409, saysWhere: false }],
  ])('may not be %s', (_what, given) => {
    expect(isExcused(given, true)).toBe(false);
  });
});

describe('a checkout', () => {
  it.each<[string, OrderFacts[], Answer[]]>([
    ['confirmed', [order], [turnedAway, pending, answer]],
    ['cancelled', [{ ...order, status: 'CANCELLED' }], [pending]],
    ['lost', [], [answer]],
    ['lost', [], [turnedAway]],
    ['lost', [{ ...order, status: 'PENDING' }], [pending]],
    ['lost', [order], [pending]],
    ['lost', [order, { ...order, id: 'b' }], [answer]],
    ['lost', [{ ...order, id: 'b' }], [pending, { ...answer, orderId: 'b' }]],
  ])('is %s by its orders and answers', (fate, orders, answers) => {
    expect(fateOf(orders, answers)).toBe(fate);
  });
});
