import { bench } from './bench-command.js';

process.exitCode = await bench(process.argv.slice(2), process.stdout);
