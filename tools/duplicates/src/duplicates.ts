import { duplicates } from './duplicates-command.js';

process.exitCode = await duplicates(process.argv.slice(2), { result: process.stdout, progress: process.stderr });
