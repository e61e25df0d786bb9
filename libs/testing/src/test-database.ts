import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { waitUntil } from './wait-until.js';

/** The environment variable under which the run's PostgreSQL is known to test files. */
export const POSTGRES = 'WEBSTORE_TEST_POSTGRES';

/** Templates: migrated and empty, and with the assortment on the shelves. */
export const EMPTY = 'webstore_empty';
export const SHOP = 'webstore_shop';

export interface TestDatabase {
  readonly url: string;
  /** Ends the connections to it and lets nobody in, as a PostgreSQL that is away. */
  shutOut(): Promise<void>;
  letIn(): Promise<void>;
  /** Ends the connections to it and removes it. */
  drop(): Promise<void>;
}

export function databaseUrl(name: string): string {
  const url = new URL(process.env[POSTGRES] ?? 'postgres://the-tests-set-up-did-not-run');
  url.pathname = `/${name}`;
  return url.href;
}

/** A database of its own for a test file: cloned from a template, or bare (`template1`). */
export async function openTestDatabase(
  template: typeof EMPTY | typeof SHOP | 'template1' = EMPTY,
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: databaseUrl(name),
    shutOut: async () => {
      await administer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await administer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    },
    letIn: () => administer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`),
    drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

const TEMPLATE_IN_USE = '55006';

/** Two files that clone one template at once: PostgreSQL turns the second away, and it asks again. */
async function administer(statement: string): Promise<void> {
  await waitUntil(`PostgreSQL to ${statement}`, () => isDone(statement));
}

async function isDone(statement: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl('postgres') });
  await client.connect();
  try {
    await client.query(statement);
    return true;
  } catch (error) {
    if ((error as pg.DatabaseError).code !== TEMPLATE_IN_USE) throw error;
    return false;
  } finally {
    await client.end();
  }
}
