import { redriveAllDeadJobs, redriveDeadJobs } from '@webstore/jobs';
import { type Act, BadUsage } from '../command.js';
import { jobIdOf, readWords } from '../words.js';
import { tellOfJobs } from './tell-of-jobs.js';

const BACK = { one: 'is back in the queue', many: 'are back in the queue' };

export function redrive(words: readonly string[]): Act {
  const options = { all: { type: 'boolean' }, kind: { type: 'string' } } as const;
  const { values, positionals } = readWords(words, options);
  const ids = positionals.map(jobIdOf);
  const { all = false, kind } = values;
  if (all === ids.length > 0) throw new BadUsage('Name dead jobs, or say --all.');
  if (kind !== undefined && !all) throw new BadUsage('--kind goes with --all.');
  return async ({ db }) => {
    const back = all ? await redriveAllDeadJobs(db, kind) : await redriveDeadJobs(db, ids);
    return tellOfJobs(all ? back : ids, back, BACK);
  };
}
