import { Inject, Injectable } from '@nestjs/common';
import type { JobKind } from '@webstore/contracts';
import type { JobEvent } from '@webstore/jobs';
import { type Attributes, count, measure } from '@webstore/telemetry';
import { JobRunner } from './job-runner.js';

type Outcome = Attributes<'webstore.jobs.runs'>['outcome'];

const outcomes: Readonly<Record<Exclude<JobEvent['type'], 'database-failed'>, Outcome>> = {
  done: 'done',
  failed: 'failed',
  died: 'died',
  'lease-lost': 'lost',
};

/** Counts what becomes of jobs, and of those that give something back. */
@Injectable()
export class JobMetrics {
  constructor(@Inject(JobRunner) runner: JobRunner) {
    runner.listen((event) => {
      if (event.type === 'database-failed') return;
      // The worker takes only kinds that it has a handler for.
      const kind = event.job.kind as JobKind;
      const outcome = outcomes[event.type];
      count('webstore.jobs.runs', { kind, outcome });
      if (event.type === 'done') {
        measure('webstore.jobs.wait', Math.max(0, event.waitedMs) / 1_000, { kind });
        measure('webstore.jobs.duration', event.tookMs / 1_000, { kind });
      }
      countCompensation(kind, outcome);
    });
  }
}

function countCompensation(kind: JobKind, outcome: Outcome): void {
  if (kind !== 'refund-payment' && kind !== 'release-coupon') return;
  if (outcome !== 'lost') count('webstore.compensations', { compensation: kind, outcome });
}
