import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const INSTALL_WITHIN_MS = 240_000;

interface DebianProgram {
  readonly title: string;
  /** Of the program and of Debian's package, the same for all of them. */
  readonly name: string;
  readonly brew: string;
  /** More packages that it is of no use without. */
  readonly besides?: readonly string[];
  /** Debian starts the service it installs; the shop runs its own, and nobody asked for a second one. */
  readonly isService: boolean;
}

/** Programs that npm does not have. */
export const REDIS: DebianProgram = { title: 'Redis', name: 'redis-server', brew: 'redis', isService: true };
export const NGINX: DebianProgram = { title: 'nginx', name: 'nginx', brew: 'nginx', isService: true };
export const CHROMIUM: DebianProgram = {
  title: 'Chromium',
  name: 'chromium',
  brew: '--cask chromium',
  // Without it the yen sign and 日本 are boxes on every screenshot.
  besides: ['fonts-noto-cjk'],
  isService: false,
};

/** A program is not on this machine; the message is the one sentence that says what to run. */
export class ProgramMissing extends Error {
  constructor(program: DebianProgram, command = installCommand(program)) {
    super(`${program.title} is not on this machine: run \`${command}\` and start again.`);
    this.name = 'ProgramMissing';
  }
}

/** Path of a program on the PATH, if it is there. */
export async function findProgram({ name }: Pick<DebianProgram, 'name'>): Promise<string | undefined> {
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

/**
 * Returns the path of a program; installs Debian's package first where that is missing and may be done (root, apt-get).
 * @throws ProgramMissing where it may not, or did not work.
 */
export async function installProgram(program: DebianProgram): Promise<string> {
  const present = await findProgram(program);
  if (present) return present;
  if (process.getuid?.() !== 0 || !(await findProgram({ name: 'apt-get' }))) throw new ProgramMissing(program);
  try {
    await installPackage(program);
  } catch {
    throw new ProgramMissing(program);
  }
  const installed = await findProgram(program);
  if (!installed) throw new ProgramMissing(program);
  return installed;
}

async function installPackage({ name, besides = [], isService }: DebianProgram): Promise<void> {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: INSTALL_WITHIN_MS };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name, ...besides], options);
  if (isService) await stopPackagedService(name);
}

async function stopPackagedService(name: string): Promise<void> {
  await run('systemctl', ['disable', '--now', name]).catch(() => undefined);
  await run('service', [name, 'stop']).catch(() => undefined);
}

function installCommand({ name, brew, besides = [] }: DebianProgram): string {
  return process.platform === 'darwin'
    ? `brew install ${brew}`
    : `sudo apt-get install ${[name, ...besides].join(' ')}`;
}
