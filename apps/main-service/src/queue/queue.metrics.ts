import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type JobKind, jobPayloads } from '@webstore/contracts';
import type { Queryable } from '@webstore/database';
import { measureQueue } from '@webstore/jobs';
import { observe } from '@webstore/telemetry';
import { STORE } from '../backing.js';

const kinds = Object.keys(jobPayloads) as JobKind[];

/** Tells of the queue by kind. It is the worker's to empty, but here it is told of also when no worker runs. */
@Injectable()
export class QueueMetrics implements OnModuleDestroy {
  readonly onModuleDestroy: () => void;

  constructor(@Inject(STORE) store: Queryable) {
    this.onModuleDestroy = observe('queue', async (saw) => {
      const queues = new Map((await measureQueue(store)).map((queue) => [queue.kind, queue]));
      for (const kind of kinds) {
        const queue = queues.get(kind);
        saw('webstore.jobs.waiting', queue?.waiting ?? 0, { kind });
        saw('webstore.jobs.running', queue?.running ?? 0, { kind });
        saw('webstore.jobs.failing', queue?.failing ?? 0, { kind });
        saw('webstore.jobs.dead', queue?.dead ?? 0, { kind });
        saw('webstore.jobs.age.max', queue?.ageSeconds ?? 0, { kind });
        saw('webstore.jobs.overdue.max', queue?.overdueSeconds ?? 0, { kind });
      }
    });
  }
}
