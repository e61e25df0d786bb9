import { rm } from 'node:fs/promises';
import { type EndStep, endProcess } from '@webstore/backing-services';
import { readRunRecord, runRecordPath } from '@webstore/parts';
import { endLeftovers } from './leftovers.js';
import { isLauncherOf } from './run-record.js';
import type { Output } from './screen.js';
import type { Shop } from './shop.js';

/** Longer than the slowest orderly end: draining, then a checkpoint. */
const ORDERLY: readonly EndStep[] = [
  { signal: 'SIGTERM', withinMs: 60_000 },
  { signal: 'SIGKILL', withinMs: 2_000 },
];

/** Ends the running shop and waits for it; also what a killed launcher left. Resolves with the exit code. */
export async function stopShop(shop: Shop, output: Output): Promise<number> {
  const record = await readRunRecord(shop.folder);
  if (record && (await isLauncherOf(shop.root, record))) await endProcess(record.launcher_pid, ORDERLY);
  await endLeftovers(shop.root, shop.folder, record);
  await rm(runRecordPath(shop.folder), { force: true });
  output.write(`${shop.words.name} ${record ? 'is closed' : 'does not run'}.\n`);
  return 0;
}
