import { execFile } from 'node:child_process';
import { readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type EndStep, endProcess } from './end-process.js';

const run = promisify(execFile);

/** The folder a process works in, or undefined if it is gone or not ours to ask. */
export async function processFolder(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') return await readlink(`/proc/${pid}/cwd`);
    const { stdout } = await run('lsof', ['-a', '-p', String(pid), '-d', 'cwd', '-Fn']);
    return /^n(.+)$/m.exec(stdout)?.[1];
  } catch {
    return undefined;
  }
}

export interface Leftover {
  /** The data folder; PostgreSQL and Redis both work inside theirs, which is how ours are told from others'. */
  readonly folder: string;
  /** Name of the file in it whose first line is the process id. */
  readonly pidFile: string;
  readonly steps?: readonly EndStep[];
}

/** Ends a server that an earlier start left behind in its folder. Returns its process id, or undefined if there was none. */
export async function endLeftover({ folder, pidFile, steps }: Leftover): Promise<number | undefined> {
  const pid = await pidIn(join(folder, pidFile));
  if (pid === undefined || !(await worksIn(pid, folder))) return undefined;
  await endProcess(pid, steps);
  return pid;
}

/** Whether the process runs and works in the folder. */
export async function worksIn(pid: number, folder: string): Promise<boolean> {
  const [actual, expected] = await Promise.all([processFolder(pid), realpath(folder).catch(() => undefined)]);
  return actual !== undefined && actual === expected;
}

/** The process id on the first line of a file, if there is one. */
export async function pidIn(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}
