import type { Saga } from './saga.js';

export interface Move {
  /** The step that is next, or the name of the end. */
  readonly to: string;
  readonly isDone: boolean;
}

/**
 * Branches of a statement that move a saga: `moved_saga` yields its `id` where the saga was still at this step under this
 * fence (and where `condition` holds), and nothing otherwise, so that everything else in the statement hangs on it. Takes
 * moveValues as six parameters from `$first` on.
 */
export function moveSaga(first: number, condition = 'true'): string {
  const [id, fence, from, to, isDone, traceId] = Array.from({ length: 6 }, (_, index) => `$${first + index}`);
  return `moved_saga AS (
    UPDATE saga SET step = ${to}::text, is_done = ${isDone}::boolean, attempts = 0, needs_attention = false, last_error = NULL,
      next_run_at = now(), lease_until = CASE WHEN ${isDone}::boolean THEN NULL ELSE lease_until END
    WHERE id = ${id}::uuid AND fence = ${fence}::int AND step = ${from}::text AND NOT is_done AND ${condition}
    RETURNING id, step, fence, is_done
  ),
  logged_saga AS (${logged('moved_saga', `CASE WHEN moved_saga.is_done THEN 'done' ELSE 'moved' END`, `${traceId}::text`, 'NULL')})`;
}

export function moveValues(saga: Saga, { to, isDone }: Move): unknown[] {
  return [saga.id, saga.fence, saga.step, to, isDone, traceIdOf(saga)];
}

/**
 * Branches that open a saga for the row of the branch `opened` (its `id` and `traceparent`), owned and leased by the
 * instance that opens it. Takes openValues as four parameters from `$first` on.
 */
export function openSaga(opened: string, first: number): string {
  const [kind, step, owner, leaseMs] = Array.from({ length: 4 }, (_, index) => `$${first + index}`);
  return `opened_saga AS (
    INSERT INTO saga (id, kind, step, owner, lease_until, traceparent)
    SELECT id, ${kind}::text, ${step}::text, ${owner}::int, now() + make_interval(secs => ${leaseMs}::float8 / 1000), traceparent
    FROM ${opened}
    RETURNING id, step, fence, traceparent
  ),
  logged_saga AS (${logged('opened_saga', `'opened'`, 'substr(opened_saga.traceparent, 4, 32)', 'NULL')})`;
}

/** The INSERT of one line of the log for each row of a branch that yields a saga's `id`, `step` and `fence`. */
export function logged(branch: string, event: string, traceId: string, detail: string): string {
  return `
    INSERT INTO saga_log (saga_id, sequence, step, event, fence, trace_id, detail)
    SELECT ${branch}.id, (SELECT coalesce(max(sequence), 0) + 1 FROM saga_log WHERE saga_id = ${branch}.id),
      ${branch}.step, ${event}, ${branch}.fence, ${traceId}, ${detail}
    FROM ${branch}`;
}

function traceIdOf({ traceparent }: Saga): string {
  return traceparent.slice(3, 35);
}
