import { migrate } from '@webstore/database';
import { migrations } from './migrations/index.js';

const names = await migrate({ url: process.env['DATABASE_URL'] ?? '', schema: 'store', migrations });
process.stdout.write(`${JSON.stringify({ schema: 'store', migrations: names })}\n`);
