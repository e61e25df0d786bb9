import { inTransaction, type Queryable } from '@webstore/database';
import type pg from 'pg';
import { IS_FREE } from './claim.js';
import { logged } from './saga-sql.js';

/** A saga as a person sees it from outside. */
export interface SagaAsSeen {
  readonly id: string;
  readonly kind: string;
  readonly step: string;
  readonly isDone: boolean;
  /** Somebody alive drives it at this moment. */
  readonly isDriven: boolean;
  readonly needsAttention: boolean;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly fence: number;
  readonly traceparent: string;
  readonly createdAt: Date;
  readonly nextRunAt: Date;
  readonly ageMs: number;
  /** Until it is due; negative where it has been due for so long. */
  readonly dueInMs: number;
}

export interface SagaLogLine {
  readonly sequence: number;
  readonly at: Date;
  readonly step: string;
  readonly event: string;
  readonly fence: number;
  readonly traceId: string;
  readonly detail: string | null;
}

export interface SagaFilter {
  /** Only those that failed too often. */
  readonly needsAttention?: boolean;
  readonly limit?: number;
}

const PAGE = 100;

const SEEN = `
  SELECT id, kind, step, is_done AS "isDone", NOT is_done AND NOT ${IS_FREE} AS "isDriven",
    needs_attention AS "needsAttention", attempts, last_error AS "lastError", fence, traceparent,
    created_at AS "createdAt", next_run_at AS "nextRunAt",
    (extract(epoch FROM now() - created_at) * 1000)::float8 AS "ageMs",
    (extract(epoch FROM next_run_at - now()) * 1000)::float8 AS "dueInMs"
  FROM saga`;

/** The sagas that have not ended, the oldest first. */
export async function listOpenSagas(
  db: Queryable,
  { needsAttention = false, limit = PAGE }: SagaFilter = {},
): Promise<SagaAsSeen[]> {
  const text = `${SEEN} WHERE NOT is_done AND (needs_attention OR NOT $1) ORDER BY created_at, id LIMIT $2`;
  return (await db.query<SagaAsSeen>({ text, values: [needsAttention, limit] })).rows;
}

/** One saga, ended or not, with its log from the beginning. */
export async function inspectSaga(
  db: Queryable,
  id: string,
): Promise<{ saga: SagaAsSeen; log: SagaLogLine[] } | undefined> {
  const { rows } = await db.query<SagaAsSeen>({ text: `${SEEN} WHERE id = $1`, values: [id] });
  if (!rows[0]) return undefined;
  const text = `SELECT sequence, at, step, event, fence, trace_id AS "traceId", detail
                FROM saga_log WHERE saga_id = $1 ORDER BY sequence`;
  return { saga: rows[0], log: (await db.query<SagaLogLine>({ text, values: [id] })).rows };
}

/** driven: somebody is at it now, so there was nothing to ask for. ended: nothing is left to try. */
export type RetryAsked = 'asked' | 'driven' | 'ended' | 'unknown';

const FIND = `SELECT is_done AS "isDone", NOT ${IS_FREE} AS "isDriven" FROM saga WHERE id = $1 FOR UPDATE`;

const MAKE_DUE = `
  WITH asked AS (UPDATE saga SET next_run_at = now() WHERE id = $1 RETURNING id, step, fence, traceparent)
  ${logged('asked', `'asked by operator'`, 'substr(asked.traceparent, 4, 32)', 'NULL')}`;

/**
 * Makes a saga due at once and says so in its log. One that is driven is left alone, since its driver may be about to write
 * the log's next line.
 */
export function askForRetry(pool: pg.Pool, id: string): Promise<RetryAsked> {
  return inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<Pick<SagaAsSeen, 'isDone' | 'isDriven'>>({ text: FIND, values: [id] });
    if (!rows[0]) return 'unknown';
    if (rows[0].isDone) return 'ended';
    if (rows[0].isDriven) return 'driven';
    await tx.query({ text: MAKE_DUE, values: [id] });
    return 'asked';
  });
}
