import { discardDeadJobs } from '@webstore/jobs';
import { type Act, BadUsage } from '../command.js';
import { jobIdOf, readWords } from '../words.js';
import { tellOfJobs } from './tell-of-jobs.js';

export function discard(words: readonly string[]): Act {
  const ids = readWords(words, {}).positionals.map(jobIdOf);
  if (ids.length === 0) throw new BadUsage('Name the dead jobs to delete.');
  return async ({ db }) => tellOfJobs(ids, await discardDeadJobs(db, ids), { one: 'is gone', many: 'are gone' });
}
