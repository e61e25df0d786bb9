import type { Queryable } from '@webstore/database';
import { logged } from './saga-sql.js';

const REDIRECT = `
  WITH redirected AS (
    UPDATE saga SET step = $2, fence = fence + 1, owner = NULL, lease_until = NULL, attempts = 0, next_run_at = now(),
      needs_attention = false
    WHERE id = $1 AND NOT is_done AND step <> $2
    RETURNING id, step, fence, traceparent
  ),
  told AS (${logged('redirected', `'asked by operator'`, 'substr(redirected.traceparent, 4, 32)', 'NULL')})
  SELECT id FROM redirected`;

/**
 * Sends an open saga to another of its steps, due at once; whoever drives it now is overtaken and writes nothing more.
 * False where the saga has ended, or is at that step already.
 */
export async function redirectSaga(db: Queryable, id: string, step: string): Promise<boolean> {
  return (await db.query({ name: 'redirect-saga', text: REDIRECT, values: [id, step] })).rowCount === 1;
}
