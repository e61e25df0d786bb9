import pg from 'pg';
import type { FaultOf } from '../scenario.js';
import type { Begin } from './fault.js';

const GRAB_EVERY_MS = 50;
const NAME = 'somebody else';
const END_THE_SHOPS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE application_name <> $1 AND usename IS NOT NULL AND pid <> pg_backend_pid()`;

/** Others take every connection of PostgreSQL, those of the shop too, and keep them. */
export const connections: Begin<FaultOf<'connections'>> = async (_, { shop }) => {
  const held: pg.Client[] = [];
  let isOver = false;
  const holding = (async () => {
    while (!isOver) await grab(shop.postgres.url, held);
  })();
  return async () => {
    isOver = true;
    await holding;
    await Promise.all(held.map((client) => client.end().catch(() => undefined)));
  };
};

/** Takes one that is free; where none is, ends who has the rest. */
async function grab(connectionString: string, held: pg.Client[]): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: NAME });
  client.on('error', () => undefined);
  try {
    await client.connect();
    held.push(client);
  } catch {
    await held[0]?.query(END_THE_SHOPS, [NAME]).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, GRAB_EVERY_MS));
  }
}
