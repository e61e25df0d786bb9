import { proveOutages } from './outages-command.js';

process.exitCode = await proveOutages(process.argv.slice(2), process.stdout);
