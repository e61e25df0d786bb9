import { migrate } from '@webstore/database';
import { readDatabaseUrl } from './config.js';
import { migrations } from './migrations/index.js';

const names = await migrate({ url: readDatabaseUrl(), schema: 'promotions', migrations });
process.stdout.write(`${JSON.stringify({ schema: 'promotions', migrations: names })}\n`);
