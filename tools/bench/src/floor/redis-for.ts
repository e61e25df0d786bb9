import { Redis } from 'ioredis';

/** Connected as the shop's own limiter is, so that what is asked in one turn goes out in one write. */
export function redisFor(url: string): Redis {
  const redis = new Redis(url, { enableAutoPipelining: true, maxRetriesPerRequest: 0 });
  redis.on('error', () => undefined);
  return redis;
}
