import { tracingChannel } from 'node:diagnostics_channel';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { type ClaimedSaga, claimSagas, postponeSaga, renewLeases } from './claim.js';
import { Instance } from './instance.js';
import { type Moved, NotYet, type Saga, SagaOvertaken, type SagaStep, type SagaStepRun } from './saga.js';

export interface SagaRunnerOptions<Result, Context> {
  readonly pool: pg.Pool;
  /** For the session by which this instance shows that it lives; a direct one, not through a pooler. */
  readonly url: string;
  readonly schema: string;
  readonly kind: string;
  readonly steps: Readonly<Record<string, SagaStep<Result, Context>>>;
  /** What a saga is about, for one that was not opened here. */
  readonly load: (saga: Saga) => Promise<Context>;
  /** What is told of it with each step, by names that telemetry knows; nothing that names a person. */
  readonly facts?: (context: Context) => SagaStepRun['facts'];
  /** A driver that is silent for longer is overtaken. */
  readonly leaseMs?: number;
  readonly pollMs?: number;
  readonly retry?: RetryRules;
  /** Must not throw. */
  readonly onEvent?: (event: SagaEvent) => void;
}

export interface RetryRules {
  readonly baseMs: number;
  readonly capMs: number;
  /** After so many failures a person should look; the saga goes on being tried. */
  readonly attentionAfter: number;
}

export type SagaEvent =
  | {
      readonly type: 'failed';
      readonly saga: Saga;
      readonly error: unknown;
      readonly retryInMs: number;
      readonly needsAttention: boolean;
    }
  | { readonly type: 'overtaken'; readonly saga: Saga }
  | { readonly type: 'taken over'; readonly saga: ClaimedSaga }
  | { readonly type: 'database failed'; readonly error: unknown };

const steps = tracingChannel<unknown, SagaStepRun>('webstore.saga.step');

const RENEWALS_PER_LEASE = 3;
// Each wait is about half of what has passed since the first failure, so that an outage is felt little longer than it lasts.
const LONGER_BY = 1.5;
const BATCH = 20;
const defaults = {
  leaseMs: 15_000,
  pollMs: 250,
  // So that after a long outage all is settled within a minute, breakers that have to close first included.
  retry: { baseMs: 500, capMs: 30_000, attentionAfter: 13 },
  facts: () => ({}),
  onEvent: () => undefined,
};

/**
 * Drives sagas to their end: those opened here, at once; those whose driver died or let go, from where they stand. Safety
 * is in the steps' keys and guards; what is here only sees to it that every saga has a driver.
 */
export class SagaRunner<Result, Context> {
  readonly #options: Required<SagaRunnerOptions<Result, Context>>;
  readonly #instance: Instance;
  readonly #driven = new Set<{ saga: Saga }>();
  readonly #running = new Set<Promise<unknown>>();
  readonly #stop = new AbortController();
  #loop: Promise<void> | undefined;
  #renewals: NodeJS.Timeout | undefined;

  constructor(options: SagaRunnerOptions<Result, Context>) {
    this.#options = { ...defaults, ...options };
    this.#instance = new Instance(options.url, options.schema);
  }

  /** What a statement that opens a saga needs to know: openSaga's parameters. */
  openValues(step: string): unknown[] {
    return [this.#options.kind, step, this.#instance.number ?? null, this.#options.leaseMs];
  }

  async start(): Promise<void> {
    await this.#instance.start();
    this.#renewals = setInterval(() => void this.#renew(), this.#options.leaseMs / RENEWALS_PER_LEASE);
    this.#loop = this.#complete();
  }

  /** Takes up no more sagas, lets the running steps end, and frees what is left for others. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
    await Promise.allSettled(this.#running);
    clearInterval(this.#renewals);
    await this.#instance.stop();
  }

  /**
   * Drives a saga from where it stands. Undefined where its end is not to be had now: a step failed and comes again later,
   * or somebody else has taken over.
   */
  async drive(saga: Saga, context?: Context): Promise<Result | undefined> {
    const driven = { saga };
    this.#driven.add(driven);
    try {
      return await this.#drive(driven, context ?? (await this.#options.load(saga)));
    } catch (error) {
      await this.#letGo(driven.saga, error);
      return undefined;
    } finally {
      this.#driven.delete(driven);
    }
  }

  async #drive(driven: { saga: Saga }, context: Context): Promise<Result> {
    for (;;) {
      const step = this.#options.steps[driven.saga.step];
      if (!step) throw new Error(`There is no step ${driven.saga.step}`);
      const moved = await this.#run(step, driven.saga, context);
      if ('done' in moved) return moved.done;
      driven.saga = moved.next;
    }
  }

  #run(step: SagaStep<Result, Context>, saga: Saga, context: Context): Promise<Moved<Result>> {
    if (!steps.hasSubscribers) return step(saga, context);
    const { kind, facts } = this.#options;
    return steps.tracePromise(() => step(saga, context), { kind, saga, facts: facts(context) });
  }

  async #letGo(saga: Saga, error: unknown): Promise<void> {
    if (error instanceof SagaOvertaken) return this.#options.onEvent({ type: 'overtaken', saga });
    const { baseMs, capMs, attentionAfter } = this.#options.retry;
    const retryInMs = Math.round(Math.min(capMs, baseMs * LONGER_BY ** saga.attempts) * (0.5 + Math.random() / 2));
    const needsAttention = saga.attempts + 1 >= attentionAfter;
    await this.#orReport(postponeSaga(this.#options.pool, saga, { retryInMs, error, needsAttention }), undefined);
    if (!(error instanceof NotYet) || needsAttention) {
      this.#options.onEvent({ type: 'failed', saga, error, retryInMs, needsAttention });
    }
  }

  async #complete(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const taken = await this.#takeOver();
      if (taken < BATCH)
        await pause(this.#options.pollMs, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  async #takeOver(): Promise<number> {
    const { pool, kind, leaseMs } = this.#options;
    const claim = { kind, limit: Math.max(0, BATCH - this.#running.size), owner: this.#instance.number, leaseMs };
    const sagas = claim.limit > 0 ? await this.#orReport(claimSagas(pool, claim), []) : [];
    for (const saga of sagas) {
      this.#options.onEvent({ type: 'taken over', saga });
      const running: Promise<unknown> = this.drive(saga).finally(() => this.#running.delete(running));
      this.#running.add(running);
    }
    return sagas.length;
  }

  async #renew(): Promise<void> {
    const sagas = [...this.#driven].map(({ saga }) => saga);
    if (sagas.length > 0)
      await this.#orReport(renewLeases(this.#options.pool, sagas, this.#options.leaseMs), undefined);
  }

  async #orReport<T>(work: Promise<T>, otherwise: T): Promise<T> {
    return work.catch((error: unknown) => {
      this.#options.onEvent({ type: 'database failed', error });
      return otherwise;
    });
  }
}
