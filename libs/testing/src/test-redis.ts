import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BackingService, startRedis } from '@webstore/backing-services';

/** An empty Redis of its own for a test file. Stopped, it leaves nothing behind. */
export async function openTestRedis(): Promise<BackingService> {
  return startRedis({ folder: await mkdtemp(join(tmpdir(), 'webstore-redis-')), throwAway: true });
}
