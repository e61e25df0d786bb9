import { relative } from 'node:path';
import { type EndRequest, listenForEnd } from './end-request.js';
import { type OpenedShop, type OpenOptions, openShop } from './open-shop.js';
import { type Output, type Screen, showBoard } from './screen.js';
import type { Shop } from './shop.js';

export interface LauncherOptions extends OpenOptions {
  readonly output: Output;
  /** How a person ends it, as the board says. */
  readonly howToEnd: string;
}

/** Runs the shop until someone ends it. Resolves with the exit code, when nothing of it runs any more. */
export async function runLauncher(shop: Shop, options: LauncherOptions): Promise<number> {
  const request = listenForEnd();
  try {
    const opened = await openShop(shop, options);
    void request.insisted.then(() => killAll(opened));
    const screen = showBoard(opened.board, options.output);
    const code = await untilEnd(opened, screen, { request, shop, ...options });
    await opened.close();
    return code;
  } catch (error) {
    options.output.write(`${(error as Error).message}\n`);
    return 1;
  }
}

async function untilEnd(
  { board, opened }: OpenedShop,
  screen: Screen,
  { request, shop, howToEnd }: LauncherOptions & { readonly request: EndRequest; readonly shop: Shop },
): Promise<number> {
  try {
    if ((await Promise.race([opened, request.made])) === 'end') return 0;
    screen.say(shop.words.nextSteps(board.rows, howToEnd));
    await request.made;
    return 0;
  } catch (error) {
    screen.say([
      `${shop.words.name} can't open. ${(error as Error).message}`,
      `More is in ${relative(shop.root, shop.folder)}/logs.`,
    ]);
    return 1;
  }
}

/** The record stays: with it the next start, or `npm stop`, cleans up what this leaves. */
function killAll({ board }: OpenedShop): void {
  for (const { pid } of board.rows) {
    if (pid !== undefined) kill(pid);
  }
  process.exit(130);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
