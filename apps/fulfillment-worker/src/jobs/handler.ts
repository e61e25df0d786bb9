import type { JobKind } from '@webstore/contracts';
import type { Job, JobEffect } from '@webstore/jobs';

/** Does the work of one kind of job; what it returns is written in the transaction that deletes the job. */
export interface Handler {
  readonly kind: JobKind;
  handle(job: Job): Promise<JobEffect | undefined>;
}
