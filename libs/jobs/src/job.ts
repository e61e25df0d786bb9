import type pg from 'pg';

/** A job as its handler sees it. */
export interface Job {
  readonly id: number;
  readonly kind: string;
  readonly payload: unknown;
  readonly version: number;
  /** Failures before this try. */
  readonly attempts: number;
  readonly traceparent: string | null;
  readonly createdAt: Date;
}

/** What a job does to our own database; commits together with the end of the job, or not at all. */
export type JobEffect = (tx: pg.PoolClient) => Promise<unknown>;

/**
 * Does the part of a job that is outside of the database and returns the part inside. It may run more than once, also
 * at the same time in two workers, so what it does outside needs a key of the job's own.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler without an effect is an async function without a return
export type JobHandler = (job: Job) => Promise<JobEffect | void>;

/** Thrown by a handler whose job is turned down for what it is; a few of these and the job is dead. */
export class JobRefused extends Error {
  override readonly name = 'JobRefused';
}

/** refused: turned down too often. gave-up: failed for too long. crashed: its workers ended in the middle too often. */
export type CauseOfDeath = 'refused' | 'gave-up' | 'crashed';

/** What a worker tells of its work, for logs and counters. */
export type JobEvent =
  | {
      readonly type: 'done';
      readonly job: Job;
      /** What its effect returned, now that it is committed. */
      readonly outcome: unknown;
      readonly waitedMs: number;
      readonly tookMs: number;
    }
  | {
      readonly type: 'failed';
      readonly job: Job;
      readonly error: unknown;
      readonly refused: boolean;
      readonly retryInMs: number;
    }
  | { readonly type: 'died'; readonly job: Job; readonly reason: CauseOfDeath; readonly error: unknown }
  | { readonly type: 'lease-lost'; readonly job: Job }
  | { readonly type: 'database-failed'; readonly error: unknown };

/** What is told of each try of a job on the channel `webstore.jobs.run`, from its start to what became of it. */
export interface JobRun {
  readonly job: Job;
  /** Nobody has tried before, in vain or half-way. */
  readonly isFirst: boolean;
  readonly result?: JobEvent;
}
