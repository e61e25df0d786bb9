import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type BackingService, startPostgres } from '@webstore/backing-services';
import { openPool } from '@webstore/database';
import type pg from 'pg';
import {
  createJobTables,
  enqueueJobs,
  type JobEvent,
  type JobHandler,
  JobWorker,
  type JobWorkerOptions,
} from '../src/index.js';

const PATIENCE_MS = 15_000;

/** Tries again in milliseconds instead of seconds. */
export const soon = { baseMs: 1, capMs: 5 };

/** The queue in a database of its own, beside a table `shipment (order_id, worker)` that jobs have an effect on. */
export class OpenQueue {
  #workers: JobWorker[] = [];
  #events: JobEvent[] = [];
  #gates: PromiseWithResolvers<void>[] = [];

  constructor(
    private readonly folder: string,
    public postgres: BackingService,
    readonly pool: pg.Pool,
  ) {}

  workerWith(handlers: Record<string, JobHandler>, options: Partial<JobWorkerOptions> = {}): JobWorker {
    const onEvent = (event: JobEvent) => void this.#events.push(event);
    const pollMs = { min: 5, max: 40 };
    const worker = new JobWorker({ pool: this.pool, handlers, pollMs, retry: soon, onEvent, ...options });
    this.#workers.push(worker);
    worker.start();
    return worker;
  }

  /** One job per kind named, with 0, 1, 2, … as its order. */
  async enqueue(...kinds: string[]): Promise<void> {
    const jobs = kinds.map((kind, index) => ({ kind, payload: { order_id: index } }));
    await enqueueJobs(this.pool, jobs);
  }

  async count(table: 'job' | 'dead_job' | 'shipment'): Promise<number> {
    return (await this.pool.query(`SELECT count(*) FROM ${table}`)).rows[0].count;
  }

  seen(type: JobEvent['type']): JobEvent[] {
    return this.#events.filter((event) => event.type === type);
  }

  /** Something that a handler waits for; the end of the test opens it in any case. */
  gate(): PromiseWithResolvers<void> {
    const gate = Promise.withResolvers<void>();
    this.#gates.push(gate);
    return gate;
  }

  untilEmpty(): Promise<void> {
    return until(async () => (await this.count('job')) === 0);
  }

  /** Restarts PostgreSQL on its port. */
  async restart(whileAway: () => Promise<void>): Promise<void> {
    process.kill(this.postgres.pid, 'SIGINT');
    await this.postgres.exited;
    await whileAway();
    this.postgres = await startPostgres({ folder: this.folder, port: this.postgres.port, throwAway: true });
  }

  async clear(): Promise<void> {
    for (const gate of this.#gates) gate.resolve();
    await Promise.all(this.#workers.map((worker) => worker.stop()));
    this.#workers = [];
    this.#events = [];
    this.#gates = [];
    await this.pool.query('TRUNCATE job, dead_job, shipment');
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.postgres.stop();
  }
}

export async function openQueue(): Promise<OpenQueue> {
  const folder = join(tmpdir(), `webstore-jobs-${process.pid}-${Date.now()}`);
  const postgres = await startPostgres({ folder, throwAway: true });
  const pool = openPool({ url: postgres.url, schema: 'store' });
  await pool.query('CREATE SCHEMA store');
  await pool.query(createJobTables);
  await pool.query('CREATE TABLE shipment (order_id int, worker text)');
  return new OpenQueue(folder, postgres, pool);
}

export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('waited in vain');
    await delay(5);
  }
}

/** Ships an order, leaving the worker's name. */
export function ship(worker: string): JobHandler {
  return async ({ payload }) => {
    const { order_id } = payload as { order_id: number };
    return (tx) => tx.query('INSERT INTO shipment VALUES ($1, $2)', [order_id, worker]);
  };
}
