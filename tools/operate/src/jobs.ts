import { JOBS } from './jobs/jobs-command.js';
import { runFromTerminal } from './run-from-terminal.js';

await runFromTerminal(JOBS);
