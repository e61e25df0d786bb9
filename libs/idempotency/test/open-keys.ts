import { openPool } from '@webstore/database';
import { openTestDatabase } from '@webstore/testing';
import { createIdempotencyTable } from '../src/index.js';

/** The table of keys in a database of the test file's own, beside the table that this statement creates. */
export async function openKeys(createTable: string) {
  const database = await openTestDatabase('template1');
  const pool = openPool({ url: database.url, schema: 'store' });
  await pool.query('CREATE SCHEMA store');
  await pool.query(createIdempotencyTable);
  await pool.query(createTable);
  const close = async () => {
    await pool.end();
    await database.drop();
  };
  return { pool, close };
}
