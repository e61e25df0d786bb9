import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { type ChildOptions, type RunningChild, runChild } from './run-child.js';

const run = promisify(execFile);

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

/** Whom PostgreSQL runs as. */
export interface Account {
  /** Who must own the data; undefined when that is whoever runs this process. */
  readonly ids: Ids | undefined;
  start(command: string, args: readonly string[], options: ChildOptions): Promise<RunningChild>;
}

/**
 * PostgreSQL refuses to run as root; root runs it as the user postgres, who is created if missing.
 * `paths` are what that user has to reach.
 */
export async function postgresAccount(paths: readonly string[]): Promise<Account> {
  if (process.getuid?.() !== 0) return { ids: undefined, start: runChild };
  const ids = await idsOf('postgres').catch(createUser);
  if (!paths.every((path) => canReach(path, ids))) return { ids, start: startThroughClosedFolders(ids) };
  return { ids, start: (command, args, options) => runChild(command, args, { ...options, account: ids }) };
}

async function createUser(): Promise<Ids> {
  await run('groupadd', ['--force', 'postgres']);
  await run('useradd', ['--gid', 'postgres', '--no-create-home', 'postgres']);
  return idsOf('postgres');
}

async function idsOf(user: string): Promise<Ids> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => (await run('id', [flag, user])).stdout));
  return { uid: Number(uid), gid: Number(gid) };
}

function canReach(path: string, { uid, gid }: Ids): boolean {
  return spawnSync('test', ['-x', path], { uid, gid, cwd: '/' }).status === 0;
}

/**
 * A checkout below /root is closed to every other user: the server keeps root's right to pass through folders, also
 * where it asks by access(2), which forgets such rights without the securebit.
 */
function startThroughClosedFolders({ uid, gid }: Ids): Account['start'] {
  const grant = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
  const prefix = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...grant, '--'];
  return (command, args, options) => runChild('setpriv', [...prefix, command, ...args], options);
}
