import type { Queryable } from '@webstore/database';

/** How one kind of job is doing. */
export interface QueueOfKind {
  readonly kind: string;
  /** For their time, for a worker, or for another try. */
  readonly waiting: number;
  readonly running: number;
  /** Of all these, those that failed before. */
  readonly failing: number;
  /** Age of the oldest, since what caused it. */
  readonly oldestMs: number;
  /** Of the one that has been failing for the longest. */
  readonly lastError: string | null;
}

const SUMMARY = `
  WITH counted AS (
    SELECT kind,
      count(*) FILTER (WHERE lease_until IS NULL OR lease_until <= now()) AS waiting,
      count(*) FILTER (WHERE lease_until > now()) AS running,
      count(*) FILTER (WHERE first_failed_at IS NOT NULL) AS failing,
      (extract(epoch FROM now() - min(created_at)) * 1000)::float8 AS "oldestMs"
    FROM job WHERE kind = coalesce($1, kind) GROUP BY kind
  ),
  failed AS (
    SELECT DISTINCT ON (kind) kind, last_error FROM job
    WHERE kind = coalesce($1, kind) AND first_failed_at IS NOT NULL
    ORDER BY kind, first_failed_at
  )
  SELECT counted.*, last_error AS "lastError" FROM counted LEFT JOIN failed USING (kind) ORDER BY kind`;

/** The queue by kind; kinds of which there is no job are left out. */
export async function summarizeQueue(db: Queryable, kind?: string): Promise<QueueOfKind[]> {
  return (await db.query<QueueOfKind>({ text: SUMMARY, values: [kind ?? null] })).rows;
}

/** How many were laid aside, of a kind or of all. */
export async function countDeadJobs(db: Queryable, kind?: string): Promise<number> {
  const text = 'SELECT count(*) FROM dead_job WHERE kind = coalesce($1, kind)';
  return (await db.query<{ count: number }>({ text, values: [kind ?? null] })).rows[0]?.count ?? 0;
}

/** A job with everything that is known of it, in the queue or laid aside. */
export interface QueuedJob {
  readonly id: number;
  readonly kind: string;
  readonly state: 'waiting' | 'running' | 'dead';
  readonly payload: unknown;
  readonly version: number;
  readonly attempts: number;
  readonly refusals: number;
  readonly lastError: string | null;
  readonly traceparent: string | null;
  readonly createdAt: Date;
  readonly firstFailedAt: Date | null;
  /** When it may run next; null for a dead one. */
  readonly runAt: Date | null;
  readonly diedAt: Date | null;
  readonly reason: string | null;
}

const COLUMNS = `id, kind, payload, version, attempts, refusals, last_error AS "lastError", traceparent,
  created_at AS "createdAt", first_failed_at AS "firstFailedAt"`;

const FIND = `
  SELECT ${COLUMNS}, CASE WHEN lease_until > now() THEN 'running' ELSE 'waiting' END AS state, run_at AS "runAt",
    NULL::timestamptz AS "diedAt", NULL AS reason
  FROM job WHERE id = $1
  UNION ALL
  SELECT ${COLUMNS}, 'dead', NULL, died_at, reason FROM dead_job WHERE id = $1`;

/** Undefined where the job is done, or never was. */
export async function findJob(db: Queryable, id: number): Promise<QueuedJob | undefined> {
  return (await db.query<QueuedJob>({ text: FIND, values: [id] })).rows[0];
}
