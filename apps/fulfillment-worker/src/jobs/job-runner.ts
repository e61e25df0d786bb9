import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CallFailed } from '@webstore/http-client';
import { type JobEvent, JobWorker, logJobEvent } from '@webstore/jobs';
import type pg from 'pg';
import { STORE } from '../backing.js';
import type { Handler } from './handler.js';

/** Under this token stand the handlers of all kinds (`Handler[]`). */
export const HANDLERS = Symbol('handlers');

/** Takes jobs while the app lives; on the way out it lets the running ones end before the database is closed. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobRunner.name);
  private readonly worker: JobWorker;

  constructor(@Inject(STORE) pool: pg.Pool, @Inject(HANDLERS) handlers: readonly Handler[]) {
    this.worker = new JobWorker({
      pool,
      handlers: Object.fromEntries(handlers.map((handler) => [handler.kind, (job) => handler.handle(job)])),
      isRefusal,
      onEvent: (event: JobEvent) => logJobEvent(this.logger, event),
    });
  }

  onApplicationBootstrap(): void {
    this.worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop();
  }
}

const TOO_MANY_REQUESTS = 429;

/** A 4xx and an answer against the contract would come again; everything else is an outage and passes. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof CallFailed)) return false;
  if (error.reason === 'garbage') return true;
  return error.reason === 'rejected' && !error.mayHaveHappened && error.status !== TOO_MANY_REQUESTS;
}
