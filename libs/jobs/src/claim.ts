import type { Queryable } from '@webstore/database';
import type { Job } from './job.js';

/** A job under a lease of ours. A higher fence in its row means that the lease passed on to someone else. */
export interface ClaimedJob extends Job {
  readonly fence: number;
  readonly refusals: number;
  readonly outOfPatience: boolean;
  readonly waitedMs: number;
}

export interface Claim {
  /** Kinds that the worker has handlers for, each with how many of it are running. */
  readonly running: ReadonlyMap<string, number>;
  /** No kind gets beyond so many at once. */
  readonly maxPerKind: number;
  readonly limit: number;
  /** Whether one suspect may be among them. */
  readonly takesSuspect: boolean;
  readonly leaseMs: number;
  readonly patienceMs: number;
}

// Workers that die take all their jobs along, and each is blamed. After so many deaths a job is suspected of being the one.
const SUSPECT_AFTER = 3;
const IS_SUSPECT = `fence - attempts >= ${SUSPECT_AFTER}`;

// One suspect at a time, or the innocent would be laid aside together with the one that kills. Kinds take turns: who has
// least running comes first. Materialized, or the planner may run the choice once per row of the update and claim more than
// the limit. The clock is the database's alone.
const CLAIM = `
  WITH due AS MATERIALIZED (
    SELECT picked.id, picked.run_at, is_suspect,
      kind.running + row_number() OVER (PARTITION BY kind.name ORDER BY picked.run_at, picked.id) AS turn,
      row_number() OVER (PARTITION BY is_suspect ORDER BY picked.run_at, picked.id) AS place
    FROM unnest($1::text[], $2::int[]) AS kind (name, running)
    CROSS JOIN LATERAL (
      SELECT id, run_at, ${IS_SUSPECT} AS is_suspect FROM job
      WHERE job.kind = kind.name AND run_at <= now() AND (lease_until IS NULL OR lease_until <= now())
        AND ($7::boolean OR NOT ${IS_SUSPECT})
      ORDER BY run_at, id
      LIMIT least($4::int, greatest($3::int - kind.running, 0))
      FOR UPDATE SKIP LOCKED
    ) AS picked
  ),
  chosen AS MATERIALIZED (
    SELECT id FROM due WHERE NOT is_suspect OR place = 1 ORDER BY turn, run_at, id LIMIT $4::int
  )
  UPDATE job SET fence = fence + 1, lease_until = now() + $5::int * interval '1 ms'
  FROM chosen WHERE job.id = chosen.id
  RETURNING job.id, kind, payload, version, attempts, traceparent, created_at AS "createdAt", fence, refusals,
    coalesce(first_failed_at + $6::float8 * interval '1 ms' <= now(), false) AS "outOfPatience",
    (extract(epoch FROM now() - run_at) * 1000)::float8 AS "waitedMs"`;

/** Whether workers have died of it, or beside it, before this try. */
export function isSuspect({ fence, attempts }: ClaimedJob): boolean {
  return fence - 1 - attempts >= SUSPECT_AFTER;
}

export async function claimJobs(db: Queryable, claim: Claim): Promise<ClaimedJob[]> {
  const { running, maxPerKind, limit, leaseMs, patienceMs, takesSuspect } = claim;
  const { rows } = await db.query<ClaimedJob>({
    name: 'claim-jobs',
    text: CLAIM,
    values: [[...running.keys()], [...running.values()], maxPerKind, limit, leaseMs, patienceMs, takesSuspect],
  });
  return rows;
}

/** Keeps the leases of jobs that take long; a job that someone else has by now is left alone. */
export async function renewLeases(db: Queryable, jobs: readonly ClaimedJob[], leaseMs: number): Promise<void> {
  await db.query({
    name: 'renew-job-leases',
    text: `UPDATE job SET lease_until = now() + $3::int * interval '1 ms'
           FROM unnest($1::bigint[], $2::int[]) AS held (id, fence)
           WHERE job.id = held.id AND job.fence = held.fence`,
    values: [jobs.map(({ id }) => id), jobs.map(({ fence }) => fence), leaseMs],
  });
}
