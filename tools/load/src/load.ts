import { load } from './load-command.js';

process.exitCode = await load(process.argv.slice(2), process.stdout);
