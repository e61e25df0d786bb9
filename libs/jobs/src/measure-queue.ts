import type { Queryable } from '@webstore/database';

/** How one kind of job is doing, in figures. */
export interface MeasuredQueue {
  readonly kind: string;
  /** For their time, for a worker, or for another try. */
  readonly waiting: number;
  readonly running: number;
  /** Of these two, those that failed before. */
  readonly failing: number;
  /** Laid aside. */
  readonly dead: number;
  /** Of the oldest that is due or was tried, since what caused it. */
  readonly ageSeconds: number;
  /** How long the one that has waited longest has been due without being taken. */
  readonly overdueSeconds: number;
}

const IS_FREE = '(lease_until IS NULL OR lease_until <= now())';

const MEASURE = `
  WITH queued AS (
    SELECT kind, count(*) FILTER (WHERE ${IS_FREE}) AS waiting, count(*) FILTER (WHERE lease_until > now()) AS running,
      count(*) FILTER (WHERE first_failed_at IS NOT NULL) AS failing,
      min(created_at) FILTER (WHERE run_at <= now() OR first_failed_at IS NOT NULL) AS oldest,
      min(run_at) FILTER (WHERE run_at <= now() AND ${IS_FREE}) AS due
    FROM job GROUP BY kind
  ),
  laid_aside AS (SELECT kind, count(*) AS dead FROM dead_job GROUP BY kind)
  SELECT kind, coalesce(waiting, 0)::int AS waiting, coalesce(running, 0)::int AS running,
    coalesce(failing, 0)::int AS failing, coalesce(dead, 0)::int AS dead,
    coalesce(extract(epoch FROM now() - oldest), 0)::float8 AS "ageSeconds",
    coalesce(extract(epoch FROM now() - due), 0)::float8 AS "overdueSeconds"
  FROM queued FULL JOIN laid_aside USING (kind)`;

/** The queue by kind, the dead jobs with it; kinds of which there is none are left out. */
export async function measureQueue(db: Queryable): Promise<MeasuredQueue[]> {
  return (await db.query<MeasuredQueue>({ name: 'measure-queue', text: MEASURE })).rows;
}
