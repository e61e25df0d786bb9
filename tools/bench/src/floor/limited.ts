import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyRequest } from 'fastify';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { redisFor } from './redis-for.js';

/** A route that does nothing, behind somebody else's limiter, or none. */
const app = Fastify({ trustProxy: '127.0.0.1' });
const redis = redisFor(process.env['REDIS_URL'] ?? '');
const LIMIT = 200;
const WINDOW_S = 60;

if (process.env['LIMITER'] === 'rate-limiter-flexible') {
  const limiter = new RateLimiterRedis({ storeClient: redis, points: LIMIT, duration: WINDOW_S });
  app.addHook('onRequest', async (request: FastifyRequest, reply) => {
    const { remainingPoints, msBeforeNext } = await limiter.consume(request.ip);
    void reply.header('ratelimit-policy', `"ip";q=${LIMIT};w=${WINDOW_S}`);
    void reply.header('ratelimit', `"ip";r=${remainingPoints};t=${Math.ceil(msBeforeNext / 1_000)}`);
  });
}
if (process.env['LIMITER'] === '@fastify/rate-limit') {
  await app.register(rateLimit, { redis, max: LIMIT, timeWindow: WINDOW_S * 1_000 });
}

app.get('/trivial', () => ({ status: 'ok' }));
app.get('/health/ready', () => ({ status: 'ok' }));

const listening = await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.stdout.write(`${JSON.stringify({ listening })}\n`);
process.once('SIGTERM', () => process.exit(0));
