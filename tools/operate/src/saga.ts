import { runFromTerminal } from './run-from-terminal.js';
import { SAGA } from './sagas/saga-command.js';

await runFromTerminal(SAGA);
