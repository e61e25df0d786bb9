import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const INSTALL_WITHIN_MS = 120_000;

/** There is no redis-server; the message is the one sentence that says what to run. */
export class RedisMissing extends Error {
  constructor(command = installCommand()) {
    super(`Redis is not on this machine: run \`${command}\` and start again.`);
    this.name = 'RedisMissing';
  }
}

/** Path of the redis-server on the PATH, if there is one. */
export function findRedis(): Promise<string | undefined> {
  return findProgram('redis-server');
}

/**
 * Returns the path of redis-server; installs Debian's package first where that is missing and may be done (root, apt-get).
 * @throws RedisMissing where it may not, or did not work.
 */
export async function installRedis(): Promise<string> {
  const present = await findRedis();
  if (present) return present;
  if (process.getuid?.() !== 0 || !(await findProgram('apt-get'))) throw new RedisMissing();
  try {
    await installPackage();
  } catch {
    throw new RedisMissing();
  }
  const installed = await findRedis();
  if (!installed) throw new RedisMissing();
  return installed;
}

async function installPackage(): Promise<void> {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: INSTALL_WITHIN_MS };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], options);
  await stopPackagedService();
}

/** Debian starts the service it installs; the shop runs its own, and nobody asked for a second one on 6379. */
async function stopPackagedService(): Promise<void> {
  await run('systemctl', ['disable', '--now', 'redis-server']).catch(() => undefined);
  await run('service', ['redis-server', 'stop']).catch(() => undefined);
}

function installCommand(): string {
  return process.platform === 'darwin' ? 'brew install redis' : 'sudo apt-get install redis-server';
}

async function findProgram(name: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, name);
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}
