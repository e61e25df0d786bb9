import { type JobKind, jobPayloads } from '@webstore/contracts';
import { type Job, JobRefused } from '@webstore/jobs';
import type { z } from 'zod';

/**
 * A job's payload in the shape of its kind.
 * @throws JobRefused for any other shape: no retry would mend it.
 */
export function payloadOf<Kind extends JobKind>(kind: Kind, job: Job): z.output<(typeof jobPayloads)[Kind]> {
  const parsed = jobPayloads[kind].safeParse(job.payload);
  if (!parsed.success) throw new JobRefused(`The payload of ${kind} does not parse: ${parsed.error.message}`);
  return parsed.data as z.output<(typeof jobPayloads)[Kind]>;
}
