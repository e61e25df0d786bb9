import type { SagaAsSeen } from '@webstore/saga';
import { nextSafeAction } from './next-safe-action.js';

describe('the next safe action for a checkout', () => {
  const open: SagaAsSeen = {
    ...{ id: 'o-1', kind: 'checkout', step: 'PAY', isDone: false, isDriven: false, needsAttention: false },
    ...{ attempts: 0, lastError: null, fence: 1, traceparent: '', createdAt: new Date(), nextRunAt: new Date() },
    ...{ ageMs: 60_000, dueInMs: 30_000 },
  };

  it.each<[string, Partial<SagaAsSeen>, RegExp]>([
    ['has ended', { isDone: true, step: 'CONFIRMED' }, /^Nothing: it ended as CONFIRMED/],
    ['is driven', { isDriven: true, needsAttention: true }, /^Nothing now: somebody is at it/],
    ['waits for its next try', {}, /^Nothing: it is tried again by itself in 30 s\./],
    ['is about to be taken up', { dueInMs: -400 }, /about to be taken up/],
    ['is taken up by nobody', { dueInMs: -60_000 }, /^Nobody takes it up: see that a main-service runs/],
    ['failed too often', { needsAttention: true, attempts: 12 }, /^It failed 12 times .* cannot charge twice/],
    ['cannot reserve', { step: 'RESERVE' }, /our own database/],
    ['cannot pay back', { step: 'UNDO' }, /Do not refund by hand/],
    ['stands at a step of another version', { step: 'GIFT' }, /same version/],
  ])('that %s', (_what, columns, action) => {
    expect(nextSafeAction({ ...open, ...columns })).toMatch(action);
  });
});
