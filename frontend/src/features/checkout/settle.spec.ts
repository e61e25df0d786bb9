import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/api-error';
import { outcomeOfFailure } from './outcome';
import { pauseMs } from './settle';

const failure = (kind: ApiError['kind'], more: Partial<ConstructorParameters<typeof ApiError>[1]> = {}) =>
  new ApiError(kind, { traceId: 'c0ffee', ...more });
const problem = (name: string, status: number) => ({ type: `/problems/${name}`, title: name, status });

describe('the pauses between two looks', () => {
  it('begin at two seconds and double to fifteen', () => {
    expect([0, 1, 2, 3, 4, 50].map(pauseMs)).toEqual([2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  });
});

describe('an attempt', () => {
  it.each([
    ['nobody answered', failure('timeout')],
    ['the line broke', failure('offline')],
    ['the answer broke off', failure('server', { status: 201 })],
    [
      'the same key is at work',
      failure('conflict', { status: 409, problem: problem('idempotency-key-in-flight', 409) }),
    ],
  ])('is open when %s', (_what, error) => {
    expect(outcomeOfFailure(error).kind).toBe('open');
  });

  it('goes on at the order that a conflict names', () => {
    const error = failure('conflict', { status: 409, location: '/orders/o-1', retryAfterMs: 1_000 });
    expect(outcomeOfFailure(error)).toEqual({ kind: 'open', orderId: 'o-1', waitMs: 1_000 });
  });

  it.each([
    ['rateLimited', 429, 'rate-limited'],
    ['server', 500, 'internal'],
    ['server', 503, 'payments-unavailable'],
    ['unauthorized', 401, 'unauthorized'],
  ] as const)('that was not taken up (%s, %i) may be sent again under its key', (kind, status, name) => {
    expect(outcomeOfFailure(failure(kind, { status, problem: problem(name, status) })).kind).toBe('failed');
  });

  it.each([
    [402, 'payment-declined', 'payment-declined'],
    [409, 'out-of-stock', 'out-of-stock'],
    [409, 'cart-changed', 'cart-changed'],
    [400, 'cart-empty', 'cart-empty'],
    [422, 'coupon-refused', 'coupon-refused'],
    [422, 'items-not-sold-here', 'items-not-sold-here'],
    [422, 'idempotency-key-reused', 'other'],
  ])('that is refused with %i %s has ended', (status, name, refusal) => {
    const error = failure('conflict', { status, problem: problem(name, status) });
    expect(outcomeOfFailure(error)).toMatchObject({ kind: 'refused', refusal });
  });

  it('is not settled by a mistake of ours', () => {
    const mistake = new TypeError('mistake');
    expect(() => outcomeOfFailure(mistake)).toThrow(mistake);
  });
});
