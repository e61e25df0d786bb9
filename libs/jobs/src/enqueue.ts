import type { Queryable } from '@webstore/database';

export interface NewJob {
  readonly kind: string;
  /** JSON; its shape is agreed between the writer and the handler of the kind. */
  readonly payload: unknown;
  /** Of the payload's shape; 1 if not given. */
  readonly version?: number;
  /** Not before so much time has passed; at once if not given. */
  readonly delayMs?: number;
  /** W3C trace context of what caused the job. */
  readonly traceparent?: string | undefined;
}

/** Writes jobs in the caller's transaction: nobody sees them before it commits, and they vanish with it. */
export async function enqueueJobs(tx: Queryable, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await tx.query({ name: 'enqueue-jobs', text: insertJobsSql('$1'), values: [jobsAsJson(jobs)] });
}

/**
 * The statement behind enqueueJobs, for embedding as a branch of a larger one: `WITH queued AS (…)`. `param` is the
 * placeholder whose value is jobsAsJson(jobs). It ends with its FROM, so that a WHERE may follow.
 */
export function insertJobsSql(param: `$${number}`): string {
  return `
    INSERT INTO job (kind, payload, version, run_at, traceparent)
    SELECT kind, payload, coalesce(version, 1), now() + coalesce(delay_ms, 0) * interval '1 ms', traceparent
    FROM jsonb_to_recordset(${param}::jsonb)
      AS new_job (kind text, payload jsonb, version int, delay_ms float8, traceparent text)`;
}

export function jobsAsJson(jobs: readonly NewJob[]): string {
  return JSON.stringify(jobs.map(({ delayMs, ...job }) => ({ ...job, delay_ms: delayMs })));
}
