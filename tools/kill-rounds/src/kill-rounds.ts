import { killRounds } from './kill-rounds-command.js';

process.exitCode = await killRounds(process.argv.slice(2), process.stdout);
