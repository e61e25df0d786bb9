import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isTurnedAway } from '../answer.js';
import type { Outage, Scene } from '../outage.js';

const GRAB_EVERY_MS = 50;
const NAME = 'somebody else';
const END_THE_SHOPS =
  'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name <> $1 AND usename IS NOT NULL AND pid <> pg_backend_pid()';

export const connections: Outage = {
  name: 'connections',
  meaning: 'others hold every connection that PostgreSQL has: turned away at once, and served again when they let go',
  lastsMs: 6_000,
  isFelt: true,
  settlesWithinMs: 30_000,
  happen: async ({ shop, trickle, lastsMs }) => {
    const held: pg.Client[] = [];
    try {
      await holdAll(held, { url: shop.postgres.url, lastsMs });
      const away = trickle.diary.answers.filter(isTurnedAway).length;
      const violations = away === 0 ? ['nobody was turned away: the connections were not taken'] : [];
      return { figures: { held: held.length, turned_away: away }, violations };
    } finally {
      await Promise.all(held.map((client) => client.end().catch(() => undefined)));
    }
  },
};

/** Takes what is free, ends who has the rest, and takes that too, until the time is over. */
async function holdAll(held: pg.Client[], { url, lastsMs }: { url: string } & Pick<Scene, 'lastsMs'>): Promise<void> {
  const deadline = performance.now() + lastsMs;
  while (performance.now() < deadline) {
    const client = await connect(url);
    if (client) held.push(client);
    else {
      await held[0]?.query(END_THE_SHOPS, [NAME]);
      await pause(GRAB_EVERY_MS);
    }
  }
}

async function connect(connectionString: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString, application_name: NAME });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client,
    () => undefined,
  );
}
