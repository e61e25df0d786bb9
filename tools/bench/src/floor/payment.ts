import Fastify from 'fastify';

/** A payment provider that takes no time: the HTTP call of a checkout and nothing behind it. */
const app = Fastify();
app.get('/health/ready', () => ({ status: 'ok' }));
app.post('/pay', () => ({ status: 'succeeded' }));

const listening = await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.stdout.write(`${JSON.stringify({ listening })}\n`);
process.once('SIGTERM', () => process.exit(0));
