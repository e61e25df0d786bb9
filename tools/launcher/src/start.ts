import { requireNode } from './require-node.js';

requireNode();
// Only now: what follows does not even load under an older Node.
const { start } = await import('./start-command.js');
process.exitCode = await start(process.argv.slice(2));
