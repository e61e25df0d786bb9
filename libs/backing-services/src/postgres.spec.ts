import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type BackingService, isAlive, startPostgres } from './index.js';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the database of the shop', () => {
  const folder = join(tmpdir(), `webstore-postgres-${process.pid}`);
  const started: BackingService[] = [];

  const start = async () => {
    const postgres = await startPostgres({ folder });
    started.push(postgres);
    return postgres;
  };

  beforeAll(async () => {
    const { url } = await start();
    await ask(url, `CREATE TABLE shelf AS SELECT 'lamp' AS product`);
  });

  afterAll(async () => {
    await Promise.all(started.map((postgres) => postgres.stop()));
    await rm(folder, { recursive: true, force: true });
  });

  const last = () => started.at(-1) as BackingService;

  it('keeps what it was told over an orderly restart', async () => {
    await last().stop();
    expect(isAlive(last().pid)).toBe(false);
    const { url } = await start();
    expect(await ask(url, 'SELECT product FROM shelf')).toEqual([{ product: 'lamp' }]);
  });

  it('waits for the disk', async () => {
    expect(await ask(last().url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('comes back after it was killed', async () => {
    await ask(last().url, `INSERT INTO shelf VALUES ('vase')`);
    process.kill(last().pid, 'SIGKILL');
    await last().exited;
    expect(await readFile(join(folder, 'postmaster.pid'), 'utf8')).toContain(String(last().pid));
    const { url } = await start();
    expect(await ask(url, 'SELECT product FROM shelf ORDER BY 1')).toEqual([{ product: 'lamp' }, { product: 'vase' }]);
  });

  it('comes back when the id it left behind belongs to another process now', async () => {
    const left = await readFile(join(folder, 'postmaster.pid'), 'utf8');
    await last().stop();
    await writeFile(join(folder, 'postmaster.pid'), left.replace(/^\d+/, String(process.pid)));
    const { url } = await start();
    expect(await ask(url, 'SELECT count(*)::int AS products FROM shelf')).toEqual([{ products: 2 }]);
  });

  it('ends a server that an earlier start left running in its folder', async () => {
    const left = last();
    const { url } = await start();
    expect(isAlive(left.pid)).toBe(false);
    expect(await ask(url, 'SELECT count(*)::int AS products FROM shelf')).toEqual([{ products: 2 }]);
  });

  it('leaves nothing behind when it was only for a test', async () => {
    const thrownAway = join(tmpdir(), `webstore-postgres-once-${process.pid}`);
    const postgres = await startPostgres({ folder: thrownAway, throwAway: true });
    expect(await ask(postgres.url, 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
    await postgres.stop();
    await expect(stat(thrownAway)).rejects.toThrow('ENOENT');
  });

  it('says why it does not start', async () => {
    await expect(startPostgres({ folder: `${folder}-other`, port: last().port, throwAway: true })).rejects.toThrow(
      /PostgreSQL ended with code 1: .*in use/,
    );
    await rm(`${folder}-other`, { recursive: true, force: true });
  });
});
