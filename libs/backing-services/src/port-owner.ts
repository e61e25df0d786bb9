import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

export interface PortOwner {
  readonly pid: number;
  /** The command, shortened to what a person recognizes. */
  readonly name: string;
}

const run = promisify(execFile);
const LISTENING = '0A';

/** The process that listens on a TCP port of this machine; undefined when nobody does or it can't be known. */
export async function portOwner(port: number): Promise<PortOwner | undefined> {
  try {
    return process.platform === 'linux' ? await ownerByProc(port) : await ownerByLsof(port);
  } catch {
    return undefined;
  }
}

async function ownerByProc(port: number): Promise<PortOwner | undefined> {
  const inodes = await listeningInodes(port);
  if (inodes.size === 0) return undefined;
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry)).map(Number);
  for (const pid of pids) {
    if (await holdsSocket(pid, inodes)) return { pid, name: await commandOf(pid) };
  }
  return undefined;
}

async function listeningInodes(port: number): Promise<ReadonlySet<string>> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  );
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const sockets = tables.flatMap((table) => table.trim().split('\n').slice(1)).map((line) => line.trim().split(/\s+/));
  const listening = sockets.filter(([, local, , state]) => local?.endsWith(suffix) && state === LISTENING);
  return new Set(listening.map((columns) => columns[9] ?? ''));
}

async function holdsSocket(pid: number, inodes: ReadonlySet<string>): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  const handles = await readdir(folder).catch(() => []);
  const targets = await Promise.all(handles.map((fd) => readlink(`${folder}/${fd}`).catch(() => '')));
  return targets.some((target) => target.startsWith('socket:[') && inodes.has(target.slice(8, -1)));
}

async function commandOf(pid: number): Promise<string> {
  const [command = '', ...args] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').filter(Boolean);
  const program = command.split('/').at(-1) ?? '';
  const script = args.find((arg) => !arg.startsWith('-'));
  return /^(node|python\d*(\.\d+)?|java|ruby|php)$/.test(program) && script ? `${program} ${script}` : program;
}

async function ownerByLsof(port: number): Promise<PortOwner | undefined> {
  const { stdout } = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
  const pid = /^p(\d+)$/m.exec(stdout)?.[1];
  return pid ? { pid: Number(pid), name: /^c(.+)$/m.exec(stdout)?.[1] ?? 'unknown' } : undefined;
}
