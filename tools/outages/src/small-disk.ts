import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SIZE = '300m';

/** A small disk, in memory; the machine may not allow it. */
export interface SmallDisk {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Undefined where this process may not mount. */
export async function mountSmallDisk(): Promise<SmallDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'webstore-small-disk-'));
  const isMounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'webstore', folder]).then(
    () => true,
    () => false,
  );
  const remove = async () => {
    if (isMounted) await run('umount', [folder]);
    await rm(folder, { recursive: true, force: true });
  };
  if (isMounted) return { folder, remove };
  await remove();
  return undefined;
}
