import { requireNode } from './require-node.js';

requireNode();
const { stopShop } = await import('./stop-shop.js');
const { webStore } = await import('./web-store.js');
process.exitCode = await stopShop(webStore, process.stdout);
