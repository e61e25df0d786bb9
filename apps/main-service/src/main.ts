import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { allowOrigins, CONFIG, describeApi, runService } from '@webstore/nest-service';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';

await runService(AppModule, { name: 'main-service', prepare });

function prepare(app: NestFastifyApplication): void {
  allowOrigins(app.getHttpAdapter().getInstance(), {
    origins: app.get<Config>(CONFIG).CORS_ORIGINS,
    allowedHeaders: [
      'authorization',
      'content-type',
      'idempotency-key',
      'x-idempotency-key',
      'request-timeout-ms',
      'traceparent',
      'tracestate',
    ],
    exposedHeaders: ['location', 'retry-after', 'ratelimit', 'ratelimit-policy', 'idempotency-replayed'],
    maxAgeSeconds: 600,
  });
  describeApi(app, 'WebStore', 'A shop in seven countries: catalog, accounts, cart, checkout and orders.');
}
