import { walk } from './walk-command.js';

process.exitCode = await walk(process.argv.slice(2), process.stdout);
