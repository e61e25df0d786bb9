import { parseArgs } from 'node:util';
import { startDetached } from './detach.js';
import { runLauncher } from './run-launcher.js';
import type { Shop } from './shop.js';

const usage = ({ start }: Shop['words']) => `Usage: ${start} [-- --reset] [--detach]
  --reset    start with no data
  --detach   give the terminal back once all is open
`;

/** Starts the shop, or the set of observers. Resolves with the exit code. */
export async function start(shop: Shop, args: readonly string[]): Promise<number> {
  const flags = parseFlags(args);
  if (!flags) {
    process.stderr.write(usage(shop.words));
    return 2;
  }
  process.chdir(shop.root);
  if (flags.detach) return startDetached(shop, { output: process.stdout });
  const isDetached = process.env['WEBSTORE_DETACHED'] === '1';
  const howToEnd = isDetached ? shop.words.stop : 'Ctrl-C';
  return runLauncher(shop, { reset: flags.reset, output: process.stdout, howToEnd });
}

function parseFlags(args: readonly string[]): { reset: boolean; detach: boolean } | undefined {
  const boolean = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: [...args], options: { reset: boolean, detach: boolean } }).values;
  } catch {
    return undefined;
  }
}
