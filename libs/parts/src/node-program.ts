import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningChild, runChild } from '@webstore/backing-services';
import { REPOSITORY_ROOT } from './repository-root.js';

export interface ProgramOptions {
  /** Root of the repository that `entry` is relative to; this one if not given. */
  readonly root?: string;
  /** All that the program is told; of this process's environment it sees only what a machine needs. */
  readonly environment: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly onLine?: (line: string) => void;
}

/** The entry is not there. */
export class NotBuilt extends Error {
  constructor(entry: string) {
    super(`${entry} is not built: run \`npm run build\``);
    this.name = 'NotBuilt';
  }
}

const OF_THE_MACHINE = ['PATH', 'HOME', 'TZ', 'LANG', 'TMPDIR'];

/**
 * Starts a Node program of this repository, which ends with this process.
 * @throws NotBuilt when the entry is not there.
 */
export async function startProgram(entry: string, options: ProgramOptions): Promise<RunningChild> {
  const root = options.root ?? REPOSITORY_ROOT;
  const file = join(root, entry);
  await access(file).catch(() => {
    throw new NotBuilt(entry);
  });
  return runChild(process.execPath, ['--enable-source-maps', file, ...(options.args ?? [])], {
    cwd: root,
    env: { ...ofTheMachine(), ...options.environment },
    ownGroup: true,
    onLine: options.onLine,
  });
}

function ofTheMachine(): NodeJS.ProcessEnv {
  return Object.fromEntries(OF_THE_MACHINE.map((key) => [key, process.env[key]]).filter(([, value]) => value));
}
