import { Inject, Injectable } from '@nestjs/common';
import { type JobKind, jobPayloads } from '@webstore/contracts';
import type { Queryable } from '@webstore/database';
import { measureQueue } from '@webstore/jobs';
import { Gauges } from '@webstore/nest-service';
import type { Saw } from '@webstore/telemetry';
import { STORE } from '../backing.js';

const kinds = Object.keys(jobPayloads) as JobKind[];

/** Tells of the queue by kind. It is the worker's to empty, but here it is told of also when no worker runs. */
@Injectable()
export class QueueMetrics extends Gauges {
  constructor(@Inject(STORE) private readonly store: Queryable) {
    super('queue');
  }

  protected override async look(saw: Saw): Promise<void> {
    const queues = new Map((await measureQueue(this.store)).map((queue) => [queue.kind, queue]));
    for (const kind of kinds) {
      const queue = queues.get(kind);
      saw('webstore.jobs.waiting', queue?.waiting ?? 0, { kind });
      saw('webstore.jobs.running', queue?.running ?? 0, { kind });
      saw('webstore.jobs.failing', queue?.failing ?? 0, { kind });
      saw('webstore.jobs.dead', queue?.dead ?? 0, { kind });
      saw('webstore.jobs.age.max', queue?.ageSeconds ?? 0, { kind });
      saw('webstore.jobs.overdue.max', queue?.overdueSeconds ?? 0, { kind });
    }
  }
}
