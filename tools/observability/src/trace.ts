import { runningStores } from './trace/stores.js';
import { showTrace } from './trace/trace-command.js';

process.exitCode = await showTrace(process.argv.slice(2), await runningStores(), process.stdout);
