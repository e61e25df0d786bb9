import { fuzz } from './fuzz-command.js';

process.exitCode = await fuzz(process.argv.slice(2), process.stdout);
