import { requireNode } from './require-node.js';

requireNode();
const { showStatus } = await import('./show-status.js');
const { webStore } = await import('./web-store.js');
process.exitCode = await showStatus(webStore, process.stdout);
