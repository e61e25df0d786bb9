import { parseArgs } from 'node:util';
import { startDetached } from './detach.js';
import { runLauncher } from './run-launcher.js';
import { webStore } from './web-store.js';

const USAGE = `Usage: npm start [-- --reset] [--detach]
  --reset    start with no data
  --detach   give the terminal back once the shop is open
`;

/** `npm start`. Resolves with the exit code. */
export async function start(args: readonly string[]): Promise<number> {
  const flags = parseFlags(args);
  if (!flags) {
    process.stderr.write(USAGE);
    return 2;
  }
  process.chdir(webStore.root);
  if (flags.detach) return startDetached(webStore, { reset: flags.reset, output: process.stdout });
  const isDetached = process.env['WEBSTORE_DETACHED'] === '1';
  const howToEnd = isDetached ? 'npm stop' : 'Ctrl-C';
  return runLauncher(webStore, { reset: flags.reset, output: process.stdout, howToEnd });
}

function parseFlags(args: readonly string[]): { reset: boolean; detach: boolean } | undefined {
  const boolean = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: [...args], options: { reset: boolean, detach: boolean } }).values;
  } catch {
    return undefined;
  }
}
