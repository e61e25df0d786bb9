import { openPool, sqlStateOf } from '@webstore/database';
import { readRunRecord } from '@webstore/parts';
import type pg from 'pg';

const CONNECTIONS = 2;

/** There is nothing to look at. The message says what to do, and holds no password. */
export class StoreNotFound extends Error {
  override readonly name = 'StoreNotFound';
}

/** The store at this address, or else that of the running shop. @throws StoreNotFound */
export async function openStore(databaseUrl: string | undefined): Promise<pg.Pool> {
  const pool = openPool({ url: databaseUrl ?? (await urlOfRunningShop()), schema: 'store', max: CONNECTIONS });
  try {
    await pool.query('SELECT FROM job, saga, order_event LIMIT 0');
    return pool;
  } catch (error) {
    await pool.end();
    throw new StoreNotFound(explain(error), { cause: error });
  }
}

async function urlOfRunningShop(): Promise<string> {
  const address = (await readRunRecord())?.parts.find(({ name }) => name === 'postgres')?.address;
  if (address === undefined) {
    throw new StoreNotFound('No shop runs and DATABASE_URL is not set: `npm start` opens a shop.');
  }
  return address;
}

const UNDEFINED_TABLE = '42P01';

function explain(error: unknown): string {
  const code = sqlStateOf(error);
  if (code === UNDEFINED_TABLE)
    return 'This database has no shop, or an older one: `npm run migrate` brings it up to date.';
  const reason = (error instanceof Error && error.message) || code || String(error);
  return `The database does not let us in (${reason}): \`npm run status\` shows what runs.`;
}
