import type { Queryable } from '@webstore/database';
import type { CauseOfDeath } from './job.js';

const PAGE = 100;

export interface DeadJob {
  readonly id: number;
  readonly kind: string;
  readonly payload: unknown;
  readonly version: number;
  readonly attempts: number;
  readonly refusals: number;
  readonly reason: CauseOfDeath;
  readonly lastError: string | null;
  readonly traceparent: string | null;
  readonly createdAt: Date;
  readonly diedAt: Date;
}

/** The jobs that were laid aside, the oldest death first. */
export async function listDeadJobs(db: Queryable, limit = PAGE): Promise<DeadJob[]> {
  const { rows } = await db.query<DeadJob>({
    text: `SELECT id, kind, payload, version, attempts, refusals, reason, last_error AS "lastError", traceparent,
             created_at AS "createdAt", died_at AS "diedAt"
           FROM dead_job ORDER BY died_at, id LIMIT $1`,
    values: [limit],
  });
  return rows;
}

/**
 * Puts dead jobs back into the queue as new ones that were never tried; new ids, or a worker still stuck in an old try
 * could take its fence for valid. Returns how many of the ids were there.
 */
export async function redriveDeadJobs(db: Queryable, ids: readonly number[]): Promise<number> {
  const { rowCount } = await db.query({
    text: `WITH back AS (DELETE FROM dead_job WHERE id = ANY ($1::bigint[]) RETURNING *)
           INSERT INTO job (kind, payload, version, traceparent, created_at)
           SELECT kind, payload, version, traceparent, created_at FROM back`,
    values: [ids],
  });
  return rowCount ?? 0;
}

/** Deletes dead jobs for good. Returns how many of the ids were there. */
export async function discardDeadJobs(db: Queryable, ids: readonly number[]): Promise<number> {
  const { rowCount } = await db.query({ text: 'DELETE FROM dead_job WHERE id = ANY ($1::bigint[])', values: [ids] });
  return rowCount ?? 0;
}
