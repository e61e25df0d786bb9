import type { ThrottlerStorage } from '@nestjs/throttler';
import type { Redis } from 'ioredis';

const COUNT = `
local hits = redis.call('INCR', KEYS[1])
if hits == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { hits, redis.call('PTTL', KEYS[1]) }`;

type WithScript = Redis & { countHit(key: string, ttlMs: number): Promise<[hits: number, leftMs: number]> };

/** The least that the throttler of Nest can do with Redis; the storage that is published for it takes no Nest 12. */
export function throttlerStorage(redis: Redis): ThrottlerStorage {
  redis.defineCommand('countHit', { numberOfKeys: 1, lua: COUNT });
  return {
    increment: async (key, ttlMs, limit) => {
      const [totalHits, leftMs] = await (redis as WithScript).countHit(`throttler:${key}`, ttlMs);
      const left = Math.ceil(leftMs / 1_000);
      return { totalHits, timeToExpire: left, isBlocked: totalHits > limit, timeToBlockExpire: left };
    },
  };
}
