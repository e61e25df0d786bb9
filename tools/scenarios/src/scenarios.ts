import { runScenarios } from './scenarios-command.js';

process.exitCode = await runScenarios(process.argv.slice(2), process.stdout);
