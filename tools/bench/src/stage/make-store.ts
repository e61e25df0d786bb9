import { postgresUrlAt } from '@webstore/backing-services';
import { type Chore, MIGRATIONS, runChore, SEED } from '@webstore/parts';
import pg from 'pg';

/** A database with every schema of the shop and this many products. Returns its address. */
export async function makeStore(port: number, products: number): Promise<string> {
  const name = `shop_of_${products}`;
  await create(port, name);
  const url = postgresUrlAt(port, name);
  for (const migration of MIGRATIONS) await run(migration, url);
  await run(SEED, url, ['--catalog-only', '--products', String(products)]);
  await vacuum(url);
  return url;
}

async function create(port: number, name: string): Promise<void> {
  await execute(postgresUrlAt(port, 'postgres'), `CREATE DATABASE ${name}`);
}

/** Now, so that it does not begin in the midst of a measurement. */
function vacuum(url: string): Promise<void> {
  return execute(url, 'VACUUM ANALYZE');
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function run(chore: Chore, databaseUrl: string, args: readonly string[] = []): Promise<void> {
  const surroundings = { databaseUrl, redisUrl: 'redis://127.0.0.1:1', serviceToken: 'none', addresses: {} };
  return runChore(chore, { environment: chore.environment(surroundings), args });
}
