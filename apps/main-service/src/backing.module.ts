import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, serviceModule } from '@webstore/nest-service';
import type { Redis } from 'ioredis';
import { REDIS, STORE } from './backing.js';
import { type Config, readConfig } from './config.js';
import { ImpatientRedis } from './impatient-redis.js';
import { tellCommands } from './tell-commands.js';

/** Configuration, the store's database and Redis, for every module. */
@Global()
@Module({
  imports: [serviceModule({ readConfig, schema: 'store', pool: STORE })],
  providers: [{ provide: REDIS, inject: [CONFIG], useFactory: connectRedis }],
  exports: [REDIS],
})
export class BackingModule implements OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}

/** Redis is never critical here: a command fails at once when it is away, and within 60 ms when it is frozen. */
export function connectRedis({ REDIS_URL }: Pick<Config, 'REDIS_URL'>): Redis {
  const redis = new ImpatientRedis(REDIS_URL, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    // What is asked in one turn of the event loop goes out in one write: a write costs more than a command.
    enableAutoPipelining: true,
    disconnectTimeout: 100,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  redis.on('error', () => undefined);
  tellCommands(redis);
  return redis;
}
