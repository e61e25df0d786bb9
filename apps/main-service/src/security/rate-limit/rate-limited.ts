import { DomainError, type ProblemType } from '@webstore/problem-details';

/** Somebody asks more than their share. */
export class RateLimited extends DomainError {
  static readonly problem: ProblemType = {
    type: 'rate-limited',
    title: 'Too many requests',
    kind: 'too-many',
    meaning: 'You asked more often than the shop allows. Ask again after `Retry-After` seconds; nothing was done.',
  };

  constructor(waitMs: number) {
    super(
      'Too many requests. Nothing was done.',
      {},
      { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1_000))) },
    );
  }
}
