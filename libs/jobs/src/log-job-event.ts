import type { Job, JobEvent } from './job.js';

/** Where a worker's events are told: a message and named facts, at a level that means something. */
export interface JobLogger {
  debug(facts: object): void;
  log(facts: object): void;
  warn(facts: object): void;
  error(facts: object): void;
}

/** Tells what became of a job. Only a dead one needs a person. */
export function logJobEvent(logger: JobLogger, event: JobEvent): void {
  if (event.type === 'database-failed') {
    logger.warn({ message: 'The queue is out of reach', error: String(event.error) });
  } else if (event.type === 'failed') {
    const { refused, retryInMs, error } = event;
    const facts = { ...factsOf(event.job), refused, retry_in_ms: retryInMs, error: String(error) };
    logger.log({ message: 'A job failed and comes again', ...facts });
  } else if (event.type === 'died') {
    const facts = { ...factsOf(event.job), reason: event.reason, error: String(event.error) };
    logger.error({ message: 'A job is laid aside', ...facts });
  } else if (event.type === 'lease-lost') {
    logger.warn({ message: 'A job went on to another worker', ...factsOf(event.job) });
  } else {
    logger.debug({ message: 'A job is done', ...factsOf(event.job), took_ms: Math.round(event.tookMs) });
  }
}

function factsOf({ id, kind, attempts, traceparent }: Job) {
  return { job_id: id, kind, attempts, ...(traceparent === null ? {} : { trace_id: traceparent.slice(3, 35) }) };
}
