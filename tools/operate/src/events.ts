import { EVENTS } from './events/events-command.js';
import { runFromTerminal } from './run-from-terminal.js';

await runFromTerminal(EVENTS);
