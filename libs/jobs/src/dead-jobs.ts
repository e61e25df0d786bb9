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

export interface DeadJobFilter {
  readonly kind?: string | undefined;
  readonly limit?: number;
}

/** The jobs that were laid aside, the oldest death first. */
export async function listDeadJobs(db: Queryable, { kind, limit = PAGE }: DeadJobFilter = {}): Promise<DeadJob[]> {
  const { rows } = await db.query<DeadJob>({
    text: `SELECT id, kind, payload, version, attempts, refusals, reason, last_error AS "lastError", traceparent,
             created_at AS "createdAt", died_at AS "diedAt"
           FROM dead_job WHERE kind = coalesce($1, kind) ORDER BY died_at, id LIMIT $2`,
    values: [kind ?? null, limit],
  });
  return rows;
}

/**
 * Puts dead jobs back into the queue as new ones that were never tried; new ids, or a worker still stuck in an old try
 * could take its fence for valid. Returns those of the ids that were there.
 */
export function redriveDeadJobs(db: Queryable, ids: readonly number[]): Promise<number[]> {
  return redrive(db, 'id = ANY ($1::bigint[])', ids);
}

/** Puts all dead jobs back, or those of a kind. Returns the ids that they had. */
export function redriveAllDeadJobs(db: Queryable, kind?: string): Promise<number[]> {
  return redrive(db, 'kind = coalesce($1, kind)', kind ?? null);
}

async function redrive(db: Queryable, condition: string, value: unknown): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>({
    text: `WITH back AS (DELETE FROM dead_job WHERE ${condition} RETURNING *),
             queued AS (
               INSERT INTO job (kind, payload, version, traceparent, created_at)
               SELECT kind, payload, version, traceparent, created_at FROM back
             )
           SELECT id FROM back ORDER BY id`,
    values: [value],
  });
  return rows.map(({ id }) => id);
}

/** Deletes dead jobs for good. Returns those of the ids that were there. */
export async function discardDeadJobs(db: Queryable, ids: readonly number[]): Promise<number[]> {
  const text = 'DELETE FROM dead_job WHERE id = ANY ($1::bigint[]) RETURNING id';
  const { rows } = await db.query<{ id: number }>({ text, values: [ids] });
  return rows.map(({ id }) => id).toSorted((one, other) => one - other);
}
