import { type Chore, readRunRecord, runChore, type Surroundings } from '@webstore/parts';
import type { Output } from './screen.js';
import type { Shop } from './shop.js';

const NOBODY = 'redis://127.0.0.1:1';

/**
 * `npm run migrate` and `npm run seed -- --products N`: on the database of DATABASE_URL, or else of the running shop.
 * Resolves with the exit code.
 */
export async function runNamedChores(
  shop: Shop,
  name: string,
  args: readonly string[],
  output: Output,
): Promise<number> {
  const databaseUrl = process.env['DATABASE_URL'] || (await databaseOf(shop));
  if (databaseUrl === undefined) {
    output.write('No shop runs and DATABASE_URL is not set: `npm start` opens a shop.\n');
    return 1;
  }
  const surroundings = { databaseUrl, redisUrl: NOBODY, serviceToken: 'not needed here', addresses: {} };
  for (const chore of choresNamed(shop, name)) await run(chore, surroundings, args, output);
  return 0;
}

function choresNamed({ migrations, seed }: Shop, name: string): readonly Chore[] {
  return name === 'migrate' ? migrations : [seed].filter((chore) => chore !== undefined);
}

function run(chore: Chore, surroundings: Surroundings, args: readonly string[], output: Output): Promise<void> {
  const onLine = (line: string) => void output.write(`${line}\n`);
  return runChore(chore, { environment: chore.environment(surroundings), args, onLine });
}

async function databaseOf({ folder }: Shop): Promise<string | undefined> {
  const record = await readRunRecord(folder);
  return record?.parts.find(({ name }) => name === 'postgres')?.address;
}
