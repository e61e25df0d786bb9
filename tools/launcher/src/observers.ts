import { requireNode } from './require-node.js';

requireNode();
// `npm run observability:start`, `:stop`, `:status`: the launcher with observers alone.
const [command = '', ...args] = process.argv.slice(2);
const { observerSet } = await import('./observer-set.js');
const commands: Readonly<Record<string, () => Promise<number>>> = {
  start: async () => (await import('./start-command.js')).start(observerSet, args),
  stop: async () => (await import('./stop-shop.js')).stopShop(observerSet, process.stdout),
  status: async () => (await import('./show-status.js')).showStatus(observerSet, process.stdout),
};
const run = commands[command];
if (!run) process.stderr.write('Usage: npm run observability:start | :stop | :status\n');
process.exitCode = run ? await run() : 2;
