import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { openPool } from '@webstore/database';
import { CONFIG } from '@webstore/nest-service';
import { Redis } from 'ioredis';
import type pg from 'pg';
import { REDIS, STORE } from './backing.js';
import { type Config, readConfig } from './config.js';

/** Configuration, the store's database and Redis, for every module. */
@Global()
@Module({
  providers: [
    { provide: CONFIG, useFactory: readConfig },
    {
      provide: STORE,
      inject: [CONFIG],
      useFactory: (config: Config) => openPool({ url: config.DATABASE_URL, schema: 'store', max: 10 }),
    },
    { provide: REDIS, inject: [CONFIG], useFactory: connectRedis },
  ],
  exports: [CONFIG, STORE, REDIS],
})
export class BackingModule implements OnApplicationShutdown {
  constructor(
    @Inject(STORE) private readonly store: pg.Pool,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.redis.disconnect();
    await this.store.end();
  }
}

/** Redis is never critical here: a command fails at once when it is away, and after 50 ms when it is frozen. */
function connectRedis(config: Config): Redis {
  const redis = new Redis(config.REDIS_URL, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 50,
    disconnectTimeout: 100,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  redis.on('error', () => undefined);
  return redis;
}
