import { openPool } from '@webstore/database';
import { openTestDatabase, type TestDatabase, waitUntil } from '@webstore/testing';
import type pg from 'pg';
import {
  createJobTables,
  enqueueJobs,
  type JobEvent,
  type JobHandler,
  JobWorker,
  type JobWorkerOptions,
} from '../src/index.js';

/** Tries again in milliseconds instead of seconds. */
export const soon = { baseMs: 1, capMs: 5 };

/** The queue in a database of its own, beside a table `shipment (order_id, worker)` that jobs have an effect on. */
export class OpenQueue {
  #workers: JobWorker[] = [];
  #events: JobEvent[] = [];
  #gates: PromiseWithResolvers<void>[] = [];

  constructor(
    private readonly database: TestDatabase,
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

  async untilEmpty(): Promise<void> {
    await waitUntil('the queue to be empty', async () => (await this.count('job')) === 0);
  }

  /** Breaks every connection and lets nobody in for a while. */
  async shutOut(meanwhile: () => Promise<unknown>): Promise<void> {
    await this.database.shutOut();
    await meanwhile();
    await this.database.letIn();
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
    await this.database.drop();
  }
}

export async function openQueue(): Promise<OpenQueue> {
  const database = await openTestDatabase('template1');
  const pool = openPool({ url: database.url, schema: 'store' });
  await pool.query('CREATE SCHEMA store');
  await pool.query(createJobTables);
  await pool.query('CREATE TABLE shipment (order_id int, worker text)');
  return new OpenQueue(database, pool);
}

/** Ships an order, leaving the worker's name. */
export function ship(worker: string): JobHandler {
  return async ({ payload }) => {
    const { order_id } = payload as { order_id: number };
    return (tx) => tx.query('INSERT INTO shipment VALUES ($1, $2)', [order_id, worker]);
  };
}
