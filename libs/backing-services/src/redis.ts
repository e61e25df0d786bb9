import { mkdir, realpath, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Redis } from 'ioredis';
import type { BackingService, BackingServiceOptions } from './backing-service.js';
import { findProgram, ProgramMissing, REDIS } from './debian-programs.js';
import { freePort } from './ports.js';
import { endLeftover } from './process-folder.js';
import { runChild } from './run-child.js';
import { startUntilReady } from './start-until-ready.js';

const PID_FILE = 'redis.pid';
const READY_WITHIN_MS = 20_000;

/**
 * Starts the redis-server of the PATH on the loopback. One that an earlier start left behind in the folder is ended first.
 * @throws ProgramMissing when there is no redis-server; NotReady with its last words when it does not get ready.
 */
export async function startRedis(options: BackingServiceOptions): Promise<BackingService> {
  const program = await findProgram(REDIS);
  if (!program) throw new ProgramMissing(REDIS);
  const folder = resolve(options.folder);
  await endLeftoverRedis(folder);
  await mkdir(folder, { recursive: true });
  const port = options.port ?? (await freePort());
  const args = settingsOf({ ...options, folder, port });
  const server = await startUntilReady({
    name: 'Redis',
    withinMs: READY_WITHIN_MS,
    start: (onLine) => runChild(program, args, { ownGroup: options.throwAway !== true, onLine }),
    isReady: () => worksOn(port, folder),
    onLine: options.onLine,
  });
  const stop = async () => {
    await server.stop();
    if (options.throwAway) await rm(folder, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${port}`, port, pid: server.pid, exited: server.exited, stop };
}

/** Ends the Redis that still runs in this folder, if one does. Returns its process id. */
export function endLeftoverRedis(folder: string): Promise<number | undefined> {
  return endLeftover({ folder: resolve(folder), pidFile: PID_FILE });
}

function settingsOf({ folder, port, throwAway }: BackingServiceOptions & { readonly port: number }): string[] {
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--pidfile', `${folder}/${PID_FILE}`];
  const durability = throwAway ? ['--appendonly', 'no'] : ['--appendonly', 'yes', '--appendfsync', 'everysec'];
  // The older name of zset-max-listpack-entries: Redis 6 knows no other, later ones know both.
  const compactSets = ['--zset-max-ziplist-entries', '256'];
  return [...place, '--save', '', '--daemonize', 'no', ...durability, ...compactSets];
}

/** Asks for the folder: on a busy port it is someone else who answers. */
async function worksOn(port: number, folder: string): Promise<boolean> {
  const client = new Redis({
    host: '127.0.0.1',
    port,
    lazyConnect: true,
    retryStrategy: null,
    maxRetriesPerRequest: 0,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const [, actual] = (await client.config('GET', 'dir')) as string[];
    return actual === (await realpath(folder));
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}
