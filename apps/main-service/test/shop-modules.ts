import 'reflect-metadata';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Logger, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type BackingService, startPostgres, startRedis } from '@webstore/backing-services';
import { migrate, openPool } from '@webstore/database';
import { createService } from '@webstore/nest-service';
import { Redis } from 'ioredis';
import type pg from 'pg';
import { BackingModule } from '../src/backing.module.js';
import { migrations } from '../src/migrations/index.js';

@Module({})
class SomeOfTheShop {}

/** What the shop stands on, for one spec: a migrated PostgreSQL and a Redis that end with it. */
export interface Ground {
  readonly postgres: BackingService;
  readonly redisServer: BackingService;
  readonly store: pg.Pool;
  readonly redis: Redis;
  close(): Promise<void>;
}

export async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'webstore-main-'));
  const [postgres, redisServer] = await Promise.all([
    startPostgres({ folder: join(folder, 'postgres'), throwAway: true }),
    startRedis({ folder: join(folder, 'redis'), throwAway: true }),
  ]);
  await migrate({ url: postgres.url, schema: 'store', migrations });
  const store = openPool({ url: postgres.url, schema: 'store', max: 2 });
  const redis = new Redis(redisServer.url);
  redis.on('error', () => undefined);
  const close = async () => {
    redis.disconnect();
    await store.end();
    await Promise.all([postgres.stop(), redisServer.stop()]);
  };
  return { postgres, redisServer, store, redis, close };
}

export interface PartOfShop {
  readonly app: NestFastifyApplication;
  readonly url: string;
}

/** Some modules of the shop, listening, as a replica of its own on the ground. */
export async function openModules(
  ground: Ground,
  modules: readonly Type<unknown>[],
  environment: Readonly<Record<string, string>> = {},
): Promise<PartOfShop> {
  Object.assign(process.env, {
    DATABASE_URL: ground.postgres.url,
    REDIS_URL: ground.redisServer.url,
    PAYMENTS_URL: 'http://127.0.0.1:1',
    PROMOTIONS_URL: 'http://127.0.0.1:1',
    INVENTORY_URL: 'http://127.0.0.1:1',
    SERVICE_TOKEN: 'a-token-of-the-house',
    DEMO_AUTH: '0',
    ...environment,
  });
  Logger.overrideLogger(false);
  const root: DynamicModule = { module: SomeOfTheShop, imports: [...modules, BackingModule] };
  const app = await createService(root as unknown as Type<unknown>, { name: 'main-service' });
  app.useLogger(false);
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl() };
}

/** Asks again until the answer is what is waited for; after 10 s the last answer is what it is. */
export async function eventually<T>(ask: () => Promise<T>, isThere: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (isThere(answer) || Date.now() > deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
