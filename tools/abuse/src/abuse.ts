import { abuse } from './abuse-command.js';

process.exitCode = await abuse(process.argv.slice(2), process.stdout);
