import { inTransaction, type Queryable } from '@webstore/database';
import type pg from 'pg';
import type { ClaimedJob } from './claim.js';
import type { CauseOfDeath, JobEffect } from './job.js';

const ERROR_LENGTH = 500;

/** The job's row went on to another worker, or its end is already written. Nothing of this try is kept. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** Commits the effect and the job's end as one and returns what the effect did; throws LeaseLost, with the effect undone, when the job is not ours now. */
// biome-ignore lint/suspicious/noConfusingVoidType: what a handler resolves to
export async function completeJob(pool: pg.Pool, job: ClaimedJob, effect: JobEffect | void): Promise<unknown> {
  if (!effect) return deleteJob(pool, job);
  return inTransaction(pool, async (tx) => {
    const outcome = await effect(tx);
    await deleteJob(tx, job);
    return outcome;
  });
}

async function deleteJob(db: Queryable, job: ClaimedJob): Promise<void> {
  const text = 'DELETE FROM job WHERE id = $1 AND fence = $2';
  await settle(db, { name: 'delete-job', text, values: [job.id, job.fence] });
}

interface Failure {
  readonly error: unknown;
  readonly refused: boolean;
}

/** Gives the job back, to be tried again after a while. */
export async function postponeJob(db: Queryable, job: ClaimedJob, failure: Failure & { retryInMs: number }) {
  await settle(db, {
    name: 'postpone-job',
    text: `UPDATE job SET attempts = attempts + 1, refusals = refusals + $3::int, last_error = $4, lease_until = NULL,
             first_failed_at = coalesce(first_failed_at, now()), run_at = now() + $5::float8 * interval '1 ms'
           WHERE id = $1 AND fence = $2`,
    values: [job.id, job.fence, Number(failure.refused), textOf(failure.error), failure.retryInMs],
  });
}

/** Lays the job aside for a person to look at. */
export async function buryJob(db: Queryable, job: ClaimedJob, death: Failure & { reason: CauseOfDeath }) {
  await settle(db, {
    name: 'bury-job',
    text: `WITH gone AS (DELETE FROM job WHERE id = $1 AND fence = $2 RETURNING *)
           INSERT INTO dead_job (id, kind, payload, version, attempts, refusals, first_failed_at, traceparent,
             last_error, created_at, reason)
           SELECT id, kind, payload, version, attempts + 1, refusals + $3::int, coalesce(first_failed_at, now()),
             traceparent, $4, created_at, $5
           FROM gone`,
    values: [job.id, job.fence, Number(death.refused), textOf(death.error), death.reason],
  });
}

async function settle(db: Queryable, statement: pg.QueryConfig): Promise<void> {
  const { rowCount } = await db.query(statement);
  if (rowCount === 0) throw new LeaseLost();
}

// PostgreSQL takes no NUL in text.
function textOf(error: unknown): string {
  return String(error).replaceAll('\0', '').slice(0, ERROR_LENGTH);
}
