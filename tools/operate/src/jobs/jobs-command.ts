import type { Command } from '../command.js';
import { discard } from './discard.js';
import { list } from './list.js';
import { redrive } from './redrive.js';
import { show } from './show.js';

/** `npm run jobs`. */
export const JOBS: Command = {
  usage: `Usage: npm run jobs -- <what> [--json]
  list [--kind K]             what waits, by kind, and the dead jobs
  show <id>                   all that is known of one job
  redrive <id…>               puts dead jobs back into the queue, as if never tried
  redrive --all [--kind K]    … all of them, or all of a kind
  discard <id…>               deletes dead jobs for good
`,
  verbs: { list, show, redrive, discard },
};
