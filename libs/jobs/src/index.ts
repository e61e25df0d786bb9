/** A queue in PostgreSQL: jobs commit with what caused them and end with what they did; the hopeless are laid aside. */
export {
  type DeadJob,
  type DeadJobFilter,
  discardDeadJobs,
  listDeadJobs,
  redriveAllDeadJobs,
  redriveDeadJobs,
} from './dead-jobs.js';
export { enqueueJobs, insertJobsSql, jobsAsJson, type NewJob } from './enqueue.js';
export {
  type CauseOfDeath,
  type Job,
  type JobEffect,
  type JobEvent,
  type JobHandler,
  JobRefused,
  type JobRun,
} from './job.js';
export { JobWorker, type JobWorkerOptions } from './job-worker.js';
export { type JobLogger, logJobEvent } from './log-job-event.js';
export { countDeadJobs, findJob, type QueuedJob, type QueueOfKind, summarizeQueue } from './look-at-queue.js';
export { type MeasuredQueue, measureQueue } from './measure-queue.js';
export type { RetryRules } from './retry-rules.js';
export { createJobTables } from './tables.js';
