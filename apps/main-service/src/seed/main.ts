import { parseArgs } from 'node:util';
import { openPool } from '@webstore/database';
import { readDatabaseUrl } from '../config.js';
import { assortment } from './catalog/assortment.js';
import { openHistoryAccounts, seedDemoAccounts } from './demo-accounts.js';
import { seedHistory } from './history/seed-history.js';
import { ASSORTMENT_SIZE, seedCatalog } from './seed-catalog.js';

const { values } = parseArgs({
  options: { 'catalog-only': { type: 'boolean', default: false }, products: { type: 'string' } },
});

const startedAt = performance.now();
const pool = openPool({ url: readDatabaseUrl(), schema: 'store', max: 2 });
const { now } = (await pool.query<{ now: Date }>('SELECT now()')).rows[0] as { now: Date };
const products = await seedCatalog(pool, Number(values.products ?? ASSORTMENT_SIZE), now);
const accounts = await seedDemoAccounts(pool);
const orders = values['catalog-only'] ? 0 : await seedHistory(pool, assortment, accounts, now);
await openHistoryAccounts(pool);
await pool.end();
const took_ms = Math.round(performance.now() - startedAt);
process.stdout.write(
  `${JSON.stringify({ products, demo_accounts: accounts.length, historical_orders: orders, took_ms })}\n`,
);
