import type { StoredAnswer } from '@webstore/idempotency';

/** The answer with the header that says it was given before. */
export function replayOf(answer: StoredAnswer): StoredAnswer {
  return { ...answer, headers: { ...answer.headers, 'idempotency-replayed': 'true' } };
}
