import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { BackingService, BackingServiceOptions } from './backing-service.js';
import { type EndStep, isAlive } from './end-process.js';
import { freePort } from './ports.js';
import { type Cluster, CREDENTIALS, openCluster } from './postgres-cluster.js';
import { endLeftover, pidIn, worksIn } from './process-folder.js';
import type { RunningChild } from './run-child.js';
import { NotReady, startUntilReady } from './start-until-ready.js';

const PID_FILE = 'postmaster.pid';
const READY_WITHIN_MS = 60_000;
const BACKENDS_GONE_WITHIN_MS = 10_000;
const TRY_EVERY_MS = 100;
/** Let it checkpoint; then drop everything; then the kernel's way. */
const FAST_THEN_IMMEDIATE: readonly EndStep[] = [
  { signal: 'SIGINT', withinMs: 15_000 },
  { signal: 'SIGQUIT', withinMs: 5_000 },
  { signal: 'SIGKILL', withinMs: 2_000 },
];
const ABOUT_SERVER = `SELECT current_setting('data_directory') AS folder,
  EXISTS (SELECT FROM pg_database WHERE datname = $1) AS made`;
const IN_HASTE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts PostgreSQL on the loopback, with a database `webstore` in it. A server that an earlier start left behind in
 * the folder is ended first.
 * @throws NotReady with PostgreSQL's last words when it does not get ready.
 */
export async function startPostgres(options: BackingServiceOptions): Promise<BackingService> {
  const folder = resolve(options.folder);
  await endLeftoverPostgres(folder);
  const cluster = await openCluster(folder, options.throwAway !== true);
  await dropForeignPidFile(folder);
  const port = options.port ?? (await freePort());
  const server = await startOnceBackendsAreGone(cluster, { ...options, port });
  const stop = async () => {
    await server.stop(FAST_THEN_IMMEDIATE);
    if (options.throwAway) await rm(folder, { recursive: true, force: true });
  };
  return { url: postgresUrlAt(port), port, pid: server.pid, exited: server.exited, stop };
}

/** Ends the PostgreSQL that still runs in this folder, if one does. Returns its process id. */
export function endLeftoverPostgres(folder: string): Promise<number | undefined> {
  return endLeftover({ folder: resolve(folder), pidFile: PID_FILE, steps: FAST_THEN_IMMEDIATE });
}

/**
 * After a crash of the machine the id in the file may belong to a process of someone else, and PostgreSQL would not
 * start. A dead one is left to PostgreSQL, which also looks for backends that outlived their postmaster.
 */
async function dropForeignPidFile(folder: string): Promise<void> {
  const pid = await pidIn(join(folder, PID_FILE));
  if (pid !== undefined && isAlive(pid) && !(await worksIn(pid, folder))) await rm(join(folder, PID_FILE));
}

type Placed = BackingServiceOptions & { readonly port: number };

/** A killed postmaster's backends need a moment to notice; until then a new one refuses the folder. */
async function startOnceBackendsAreGone(cluster: Cluster, options: Placed): Promise<RunningChild> {
  const deadline = performance.now() + BACKENDS_GONE_WITHIN_MS;
  for (;;) {
    try {
      return await startServer(cluster, options);
    } catch (error) {
      const mayPass = error instanceof NotReady && error.message.includes('shared memory block');
      if (!mayPass || performance.now() > deadline) throw error;
      await delay(TRY_EVERY_MS);
    }
  }
}

function startServer({ folder, binaries, account }: Cluster, options: Placed): Promise<RunningChild> {
  const { port, throwAway } = options;
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(throwAway ? IN_HASTE : [])];
  const args = ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  return startUntilReady({
    name: 'PostgreSQL',
    withinMs: READY_WITHIN_MS,
    start: (onLine) =>
      account.start(join(binaries, 'postgres'), args, {
        cwd: '/',
        ownGroup: throwAway !== true,
        orphanSignal: 'SIGINT',
        onLine,
      }),
    isReady: () => hasDatabase(port, folder),
    onLine: options.onLine,
    endSteps: FAST_THEN_IMMEDIATE,
  });
}

/** Asks for the data folder too: on a busy port it is someone else who answers. */
async function hasDatabase(port: number, folder: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: postgresUrlAt(port, 'postgres'), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(ABOUT_SERVER, [CREDENTIALS]);
    if (rows[0].folder !== folder) return false;
    if (!rows[0].made) await client.query(`CREATE DATABASE ${CREDENTIALS}`);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Where the shop's own PostgreSQL is found on this port. */
export function postgresUrlAt(port: number, database = CREDENTIALS): string {
  return `postgres://${CREDENTIALS}:${CREDENTIALS}@127.0.0.1:${port}/${database}`;
}
