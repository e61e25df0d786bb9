import { openPool } from '@webstore/database';
import Fastify from 'fastify';
import { HttpCaller } from '../measure/http-caller.js';
import { serveCachedList } from './cached-list.js';
import { serveCart } from './cart.js';
import { serveCheckout } from './checkout.js';
import { serveDetail } from './detail.js';
import { serveList } from './list.js';

/** The floor: what Fastify and pg can do with prepared statements and nothing around them. */
const app = Fastify();
const store = openPool({ url: process.env['DATABASE_URL'] ?? '', schema: 'store', max: 10 });
const payments = new HttpCaller(process.env['PAYMENT_URL'] ?? '');

app.get('/health/ready', () => ({ status: 'ok' }));
serveCachedList(app);
serveList(app, store);
serveDetail(app, store);
serveCart(app, store);
serveCheckout(app, store, payments);

const listening = await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.stdout.write(`${JSON.stringify({ listening })}\n`);
process.once('SIGTERM', () => process.exit(0));
