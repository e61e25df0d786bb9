import type { Queryable } from '@webstore/database';
import { LIFE_LOCK } from './instance.js';
import type { Saga } from './saga.js';
import { logged } from './saga-sql.js';

const COLUMNS = 'saga.id, saga.step, saga.fence, saga.attempts, saga.traceparent';

/** Whose lease has run out, or whose driver is dead: a living one holds a lock on its number. */
export const IS_FREE = `(lease_until IS NULL OR lease_until < now() OR (owner IS NOT NULL AND NOT EXISTS (
        SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = ${LIFE_LOCK} AND objid = owner
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))))`;

/** Who lets go of a saga gives its lease back; who dies, or sleeps, does not. */
const LEFT_BEHIND = `CASE WHEN taken."isLeftBehind" THEN 'left behind' END`;

const CLAIM = `
  WITH due AS MATERIALIZED (
    SELECT id, lease_until IS NOT NULL AS is_left_behind FROM saga
    WHERE kind = $1 AND NOT is_done AND next_run_at <= now()
      AND ${IS_FREE}
    ORDER BY next_run_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ),
  taken AS (
    UPDATE saga SET fence = fence + 1, owner = $3, lease_until = now() + make_interval(secs => $4::float8 / 1000)
    FROM due WHERE saga.id = due.id
    RETURNING ${COLUMNS}, is_left_behind AS "isLeftBehind"
  ),
  told AS (${logged('taken', `'taken over'`, 'substr(taken.traceparent, 4, 32)', LEFT_BEHIND)})
  SELECT * FROM taken`;

export interface Claim {
  readonly kind: string;
  readonly limit: number;
  readonly owner: number | undefined;
  readonly leaseMs: number;
}

export interface ClaimedSaga extends Saga {
  /** Its driver did not let go of it, but died or stood still for too long. */
  readonly isLeftBehind: boolean;
}

/** Takes over sagas that nobody drives and that are due; each under a higher fence. */
export async function claimSagas(db: Queryable, { kind, limit, owner, leaseMs }: Claim): Promise<ClaimedSaga[]> {
  const values = [kind, limit, owner ?? null, leaseMs];
  return (await db.query<ClaimedSaga>({ name: 'claim-sagas', text: CLAIM, values })).rows;
}

/** Holds on to the sagas that are being driven; one that was let go of meanwhile stays free. */
export async function renewLeases(db: Queryable, sagas: readonly Saga[], leaseMs: number): Promise<void> {
  await db.query({
    name: 'renew-sagas',
    text: `UPDATE saga SET lease_until = now() + make_interval(secs => $3::float8 / 1000)
           FROM unnest($1::uuid[], $2::int[]) AS driven (id, fence)
           WHERE saga.id = driven.id AND saga.fence = driven.fence AND lease_until IS NOT NULL AND NOT is_done`,
    values: [sagas.map(({ id }) => id), sagas.map(({ fence }) => fence), leaseMs],
  });
}

const POSTPONE = `
  WITH postponed AS (
    UPDATE saga SET attempts = attempts + 1, next_run_at = now() + make_interval(secs => $3::float8 / 1000),
      lease_until = NULL, last_error = $4, needs_attention = needs_attention OR $5
    WHERE id = $1 AND fence = $2 AND NOT is_done
    RETURNING id, step, fence, traceparent, needs_attention
  )
  ${logged('postponed', `CASE WHEN needs_attention THEN 'needs attention' ELSE 'failed' END`, 'substr(traceparent, 4, 32)', '$4')}`;

export interface Postponement {
  readonly retryInMs: number;
  readonly error: unknown;
  readonly needsAttention: boolean;
}

/** Lets go of a saga whose step did not come off, to be taken up again later. */
export async function postponeSaga(
  db: Queryable,
  saga: Saga,
  { retryInMs, error, needsAttention }: Postponement,
): Promise<void> {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const values = [saga.id, saga.fence, retryInMs, reason.slice(0, 500), needsAttention];
  await db.query({ name: 'postpone-saga', text: POSTPONE, values });
}
