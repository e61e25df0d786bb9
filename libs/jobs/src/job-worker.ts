import { tracingChannel } from 'node:diagnostics_channel';
import type pg from 'pg';
import { Bell } from './bell.js';
import { type ClaimedJob, claimJobs, isSuspect, renewLeases } from './claim.js';
import { type JobEvent, type JobHandler, JobRefused, type JobRun } from './job.js';
import { causeOfDeath, defaultRetryRules, type RetryRules, retryDelayMs } from './retry-rules.js';
import { buryJob, completeJob, LeaseLost, postponeJob } from './settle.js';

const runs = tracingChannel<unknown, JobRun>('webstore.jobs.run');

const RENEWALS_PER_LEASE = 4;
// One kind whose jobs take long leaves the rest of the places to the others.
const SHARE_OF_ONE_KIND = 0.75;

export interface JobWorkerOptions {
  readonly pool: pg.Pool;
  /** By kind; jobs of other kinds are left to other workers. */
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** Which errors of handlers are refusals beside JobRefused: repeating would change nothing. */
  readonly isRefusal?: (error: unknown) => boolean;
  /** A job of a worker that died is taken over after this long; a long job's lease is renewed. */
  readonly leaseMs?: number;
  readonly concurrency?: number;
  readonly batch?: number;
  /** The pause between looks at an empty queue doubles from min to max. */
  readonly pollMs?: { readonly min: number; readonly max: number };
  readonly retry?: Partial<RetryRules>;
  /** Must not throw. */
  readonly onEvent?: (event: JobEvent) => void;
}

const defaults = {
  isRefusal: () => false,
  leaseMs: 1_500,
  concurrency: 16,
  batch: 8,
  pollMs: { min: 50, max: 1_000 },
  onEvent: () => undefined,
};

/** Takes jobs from the queue and runs their handlers until stopped, through failures of the database as well. */
export class JobWorker {
  readonly #options: Required<Omit<JobWorkerOptions, 'retry'>>;
  readonly #rules: RetryRules;
  readonly #batch: number;
  readonly #maxPerKind: number;
  readonly #bell = new Bell();
  readonly #running = new Map<ClaimedJob, Promise<void>>();
  #loop: Promise<void> | undefined;
  #renewals: NodeJS.Timeout | undefined;
  #isStopping = false;
  #mayHoldMore = false;

  constructor({ retry, ...options }: JobWorkerOptions) {
    this.#options = { ...defaults, ...options };
    this.#batch = Math.min(this.#options.batch, this.#options.concurrency);
    this.#maxPerKind = Math.ceil(this.#options.concurrency * SHARE_OF_ONE_KIND);
    this.#rules = { ...defaultRetryRules, ...retry };
  }

  start(): void {
    if (this.#loop !== undefined) return;
    this.#renewals = setInterval(() => void this.#renew(), this.#options.leaseMs / RENEWALS_PER_LEASE);
    this.#loop = this.#work();
  }

  /** Takes no more jobs and resolves when the running ones have ended. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#bell.ring();
    await this.#loop;
    await Promise.all(this.#running.values());
    clearInterval(this.#renewals);
  }

  /** Looks at the queue now: for a process that has just committed jobs itself. */
  wake(): void {
    this.#bell.ring();
  }

  async #work(): Promise<void> {
    const { min, max } = this.#options.pollMs;
    let pauseMs = min;
    while (!this.#isStopping) {
      const limit = Math.min(this.#batch, this.#room);
      const taken = await this.#take(limit);
      if (taken === limit && this.#room >= this.#batch) continue;
      pauseMs = taken > 0 ? min : Math.min(pauseMs * 2, max);
      if (await this.#bell.wait(pauseMs)) pauseMs = min;
    }
  }

  get #room(): number {
    return this.#options.concurrency - this.#running.size;
  }

  async #take(limit: number): Promise<number> {
    const jobs = limit > 0 ? await this.#claim(limit) : [];
    for (const job of jobs) this.#running.set(job, this.#run(job));
    const isAtItsShare = [...this.#runningByKind().values()].some((running) => running >= this.#maxPerKind);
    this.#mayHoldMore = jobs.length === limit || isAtItsShare;
    return jobs.length;
  }

  async #claim(limit: number): Promise<ClaimedJob[]> {
    const { pool, leaseMs } = this.#options;
    const { patienceMs } = this.#rules;
    const takesSuspect = ![...this.#running.keys()].some(isSuspect);
    const running = this.#runningByKind();
    const claim = { running, maxPerKind: this.#maxPerKind, limit, leaseMs, patienceMs, takesSuspect };
    return this.#orReport(claimJobs(pool, claim), []);
  }

  #runningByKind(): Map<string, number> {
    const running = new Map(Object.keys(this.#options.handlers).map((kind) => [kind, 0]));
    for (const { kind } of this.#running.keys()) running.set(kind, (running.get(kind) ?? 0) + 1);
    return running;
  }

  async #renew(): Promise<void> {
    const { pool, leaseMs } = this.#options;
    const jobs = [...this.#running.keys()];
    if (jobs.length > 0) await this.#orReport(renewLeases(pool, jobs, leaseMs), undefined);
  }

  async #orReport<T>(work: Promise<T>, otherwise: T): Promise<T> {
    return work.catch((error: unknown) => {
      this.#options.onEvent({ type: 'database-failed', error });
      return otherwise;
    });
  }

  async #run(job: ClaimedJob): Promise<void> {
    await runs.tracePromise(() => this.#runAndTell(job), { job, isFirst: job.fence === 1 });
    if (this.#mayHoldMore && this.#room >= this.#batch) this.#bell.ring();
  }

  async #runAndTell(job: ClaimedJob): Promise<JobEvent> {
    const event = await this.#outcomeOf(job);
    this.#running.delete(job);
    this.#options.onEvent(event);
    return event;
  }

  async #outcomeOf(job: ClaimedJob): Promise<JobEvent> {
    const startedAt = performance.now();
    try {
      if (job.fence - 1 - job.attempts >= this.#rules.maxRefusals) return await this.#bury(job);
      const effect = await this.#options.handlers[job.kind]?.(job);
      const outcome = await completeJob(this.#options.pool, job, effect);
      return { type: 'done', job, outcome, waitedMs: job.waitedMs, tookMs: performance.now() - startedAt };
    } catch (error) {
      return this.#failed(job, error);
    }
  }

  async #failed(job: ClaimedJob, error: unknown): Promise<JobEvent> {
    try {
      if (error instanceof LeaseLost) throw error;
      return await this.#giveBack(job, error);
    } catch (thrown) {
      // With the database away too, the job comes back when its lease has run out.
      return thrown instanceof LeaseLost ? { type: 'lease-lost', job } : { type: 'database-failed', error: thrown };
    }
  }

  async #giveBack(job: ClaimedJob, error: unknown): Promise<JobEvent> {
    const refused = error instanceof JobRefused || this.#options.isRefusal(error);
    const reason = causeOfDeath(this.#rules, job, refused);
    if (reason) {
      await buryJob(this.#options.pool, job, { error, refused, reason });
      return { type: 'died', job, reason, error };
    }
    const retryInMs = retryDelayMs(this.#rules, job.attempts);
    await postponeJob(this.#options.pool, job, { error, refused, retryInMs });
    return { type: 'failed', job, error, refused, retryInMs };
  }

  async #bury(job: ClaimedJob): Promise<JobEvent> {
    const error = new Error('its workers ended in the middle of it, time and again');
    await buryJob(this.#options.pool, job, { error, refused: false, reason: 'crashed' });
    return { type: 'died', job, reason: 'crashed', error };
  }
}
