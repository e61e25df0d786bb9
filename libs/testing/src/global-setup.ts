import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installProgram, REDIS, startPostgres } from '@webstore/backing-services';
import { MIGRATIONS, runChore, SEED } from '@webstore/parts';
import pg from 'pg';
import { started } from './started.js';
import { databaseUrl, EMPTY, POSTGRES, SHOP } from './test-database.js';

/** One PostgreSQL for the whole run, with a migrated and a stocked template that test files clone. */
export default async function setUp(): Promise<void> {
  await installProgram(REDIS);
  const folder = await mkdtemp(join(tmpdir(), 'webstore-tests-'));
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), throwAway: true });
  started.postgres = postgres;
  process.env[POSTGRES] = postgres.url;
  await create(EMPTY, 'template1');
  await run(MIGRATIONS, EMPTY);
  await create(SHOP, EMPTY);
  await run([SEED], SHOP, ['--catalog-only']);
}

async function create(name: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl('postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.end();
}

async function run(chores: typeof MIGRATIONS, database: string, args: readonly string[] = []): Promise<void> {
  const nowhere = 'redis://127.0.0.1:1';
  const surroundings = { databaseUrl: databaseUrl(database), redisUrl: nowhere, serviceToken: 'none', addresses: {} };
  await Promise.all(chores.map((chore) => runChore(chore, { environment: chore.environment(surroundings), args })));
}
