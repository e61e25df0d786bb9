import { requireNode } from './require-node.js';

requireNode();
// Only now: what follows does not even load under an older Node.
const { start } = await import('./start-command.js');
const { webStore } = await import('./web-store.js');
process.exitCode = await start(webStore, process.argv.slice(2));
