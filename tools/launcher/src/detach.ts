import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type RunRecord, readRunRecord } from '@webstore/parts';
import type { Row } from './board.js';
import { drawBoard } from './draw-board.js';
import type { Output } from './screen.js';
import type { Shop } from './shop.js';

const LOOK_EVERY_MS = 100;

/** Starts a launcher that outlives this process; waits until its board stands and prints it. Resolves with the exit code. */
export async function startDetached(shop: Shop, { output }: { readonly output: Output }): Promise<number> {
  const log = join(shop.folder, 'logs', 'launcher.log');
  const launcher = spawnLauncher(shop, log);
  const record = await untilOpen(shop, launcher.pid, () => launcher.exitCode === null && launcher.signalCode === null);
  if (!record) {
    output.write(readFileSync(log, 'utf8'));
    return 1;
  }
  launcher.unref();
  const rows = record.parts as readonly Row[];
  const lines = [...drawBoard(rows, output.columns ?? 160), '', ...shop.words.nextSteps(rows, shop.words.stop)];
  output.write(`${lines.join('\n')}\n`);
  return 0;
}

function spawnLauncher(shop: Shop, log: string) {
  mkdirSync(join(shop.folder, 'logs'), { recursive: true });
  const file = openSync(log, 'w', 0o600);
  const { npm_lifecycle_event: _npm, ...env } = process.env;
  const sameWithoutDetach = process.argv.slice(1).filter((argument) => argument !== '--detach');
  const launcher = spawn(process.execPath, sameWithoutDetach, {
    cwd: shop.root,
    env: { ...env, WEBSTORE_DETACHED: '1' },
    detached: true,
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  return launcher;
}

async function untilOpen(
  { folder }: Shop,
  pid: number | undefined,
  isAlive: () => boolean,
): Promise<RunRecord | undefined> {
  while (isAlive()) {
    const record = await readRunRecord(folder);
    if (record?.launcher_pid === pid && record?.state === 'running') return record;
    await delay(LOOK_EVERY_MS);
  }
  return undefined;
}
