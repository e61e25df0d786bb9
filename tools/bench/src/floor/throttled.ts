import 'reflect-metadata';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { redisFor } from './redis-for.js';
import { throttlerStorage } from './throttler-storage.js';

const MINUTE_MS = 60_000;
const LIMIT = 200;

@Controller()
class TrivialController {
  @Get(['trivial', 'health/ready'])
  trivial() {
    return { status: 'ok' };
  }
}

@Module({ controllers: [TrivialController] })
class TrivialModule {}

@Module({
  imports: [
    ThrottlerModule.forRoot({
      throttlers: [{ ttl: MINUTE_MS, limit: LIMIT }],
      storage: throttlerStorage(redisFor(process.env['REDIS_URL'] ?? '')),
    }),
  ],
  controllers: [TrivialController],
  providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }],
})
class ThrottledModule {}

/** A route that does nothing, in Nest, with its throttler or without. */
const root: Type<unknown> = process.env['LIMITER'] === undefined ? TrivialModule : ThrottledModule;
const adapter = new FastifyAdapter({ trustProxy: '127.0.0.1' });
const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger: false });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
process.stdout.write(`${JSON.stringify({ listening: await app.getUrl() })}\n`);
process.once('SIGTERM', () => process.exit(0));
