import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { allowOrigins, CONFIG, describeApi, runService } from '@webstore/nest-service';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';

await runService(AppModule, { name: 'main-service', prepare });

function prepare(app: NestFastifyApplication): void {
  const { CORS_ORIGINS, STOREFRONT_URL } = app.get<Config>(CONFIG);
  allowOrigins(app.getHttpAdapter().getInstance(), {
    origins: [...CORS_ORIGINS, ...originsOf(STOREFRONT_URL)],
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

/** A browser on this machine may call it by either name. */
function originsOf(url: string | undefined): string[] {
  if (url === undefined) return [];
  const { origin } = new URL(url);
  return [origin, origin.replace('//127.0.0.1', '//localhost')];
}
