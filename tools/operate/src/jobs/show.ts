import { findJob, type QueuedJob } from '@webstore/jobs';
import type { Act } from '../command.js';
import { drawFacts, quoteLine } from '../pages.js';
import { jobIdOf, readOne } from '../words.js';

const ERROR_LENGTH = 500;

export function show(words: readonly string[]): Act {
  const id = jobIdOf(readOne(words, 'job'));
  return async ({ db }) => {
    const job = await findJob(db, id);
    if (!job) {
      const text = `There is no job ${id}: it is done, was redriven under a new id, or never was.`;
      return { facts: null, text, isFine: false };
    }
    return { facts: factsOf(job), text: draw(job) };
  };
}

function draw(job: QueuedJob): string {
  const facts = drawFacts({
    state: job.reason === null ? job.state : `${job.state} (${job.reason})`,
    payload: `${quoteLine(JSON.stringify(job.payload))} (version ${job.version})`,
    created: job.createdAt.toISOString(),
    'may run': job.runAt?.toISOString(),
    tries: `${job.attempts}, of which refused ${job.refusals}`,
    'failing since': job.firstFailedAt?.toISOString(),
    died: job.diedAt?.toISOString(),
    'last error': quoteLine(job.lastError, ERROR_LENGTH),
    trace: job.traceparent?.slice(3, 35),
  });
  return `Job ${job.id}, ${job.kind}\n${facts}`;
}

function factsOf({ id, kind, state, reason, payload, version, attempts, refusals, ...job }: QueuedJob) {
  return {
    ...{ id, kind, state, reason, payload, version, attempts, refusals },
    ...{ last_error: job.lastError, traceparent: job.traceparent, created_at: job.createdAt },
    ...{ run_at: job.runAt, first_failed_at: job.firstFailedAt, died_at: job.diedAt },
  };
}
