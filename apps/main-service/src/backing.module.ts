import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, serviceModule } from '@webstore/nest-service';
import { Redis } from 'ioredis';
import { REDIS, STORE } from './backing.js';
import { type Config, readConfig } from './config.js';

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

/** Redis is never critical here: a command fails at once when it is away, and after 50 ms when it is frozen. */
function connectRedis(config: Config): Redis {
  const redis = new Redis(config.REDIS_URL, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 50,
    // What is asked in one turn of the event loop goes out in one write: a write costs more than a command.
    enableAutoPipelining: true,
    disconnectTimeout: 100,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  redis.on('error', () => undefined);
  return redis;
}
