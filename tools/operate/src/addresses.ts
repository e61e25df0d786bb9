import { ADDRESSES } from './addresses/addresses-command.js';
import { runFromTerminal } from './run-from-terminal.js';

await runFromTerminal(ADDRESSES);
