import { migrate } from '@webstore/database';
import { readDatabaseUrl } from './config.js';
import { migrations } from './migrations/index.js';

const names = await migrate({ url: readDatabaseUrl(), schema: 'store', migrations });
process.stdout.write(`${JSON.stringify({ schema: 'store', migrations: names })}\n`);
