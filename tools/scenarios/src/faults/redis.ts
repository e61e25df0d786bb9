import type { FaultOf } from '../scenario.js';
import type { Begin } from './fault.js';

/** Redis is gone, or accepts and never answers. */
export const redis: Begin<FaultOf<'redis'>> = async ({ how }, { shop }) => {
  if (how === 'frozen') {
    process.kill(shop.redis.pid, 'SIGSTOP');
    return async () => void process.kill(shop.redis.pid, 'SIGCONT');
  }
  await shop.stopRedis();
  return () => shop.startRedisAgain();
};
