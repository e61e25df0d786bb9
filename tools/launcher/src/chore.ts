import { requireNode } from './require-node.js';

requireNode();
const { runNamedChores } = await import('./run-named-chores.js');
const { webStore } = await import('./web-store.js');
const [name = '', ...args] = process.argv.slice(2);
process.exitCode = await runNamedChores(webStore, name, args, process.stdout);
