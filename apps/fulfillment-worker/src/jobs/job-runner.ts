import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type JobEvent, JobWorker, logJobEvent } from '@webstore/jobs';
import type pg from 'pg';
import { STORE } from '../backing.js';
import type { Handler } from './handler.js';
import { isRefusal } from './is-refusal.js';

/** Under this token stand the handlers of all kinds (`Handler[]`). */
export const HANDLERS = Symbol('handlers');

export type JobListener = (event: JobEvent) => void;

/** Takes jobs while the app lives; on the way out it lets the running ones end before the database is closed. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobRunner.name);
  private readonly listeners = new Set<JobListener>();
  private readonly worker: JobWorker;

  constructor(@Inject(STORE) pool: pg.Pool, @Inject(HANDLERS) handlers: readonly Handler[]) {
    this.worker = new JobWorker({
      pool,
      handlers: Object.fromEntries(handlers.map((handler) => [handler.kind, (job) => handler.handle(job)])),
      isRefusal,
      onEvent: (event) => this.tell(event),
    });
  }

  /** Hears of every run of a job when its end is committed. */
  listen(listener: JobListener): void {
    this.listeners.add(listener);
  }

  onApplicationBootstrap(): void {
    this.worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop();
  }

  private tell(event: JobEvent): void {
    logJobEvent(this.logger, event);
    for (const listener of this.listeners) listener(event);
  }
}
