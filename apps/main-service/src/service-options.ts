import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { allowOrigins, CONFIG, describeApi, type ServiceOptions } from '@webstore/nest-service';
import { type Config, readConfig } from './config.js';
import { AddressBlocked } from './security/address-rules/address-blocked.js';
import { admitAddresses } from './security/admit-addresses.js';
import { RateLimited } from './security/rate-limit/rate-limited.js';
import { watchAnswers } from './security/suspicious-activity/watch-answers.js';

/** What the service does to its server before it listens, and whom it believes. */
export const serviceOptions: ServiceOptions = {
  name: 'main-service',
  prepare,
  trustedProxies: () => readConfig().TRUSTED_PROXIES,
};

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
  admitAddresses(app);
  watchAnswers(app);
  describeApi(app, {
    title: 'WebStore',
    description: 'A shop in seven countries: catalog, accounts, cart, checkout and orders.',
    refusals: [AddressBlocked, RateLimited],
  });
}

/** A browser on this machine may call it by either name. */
function originsOf(url: string | undefined): string[] {
  if (url === undefined) return [];
  const { origin } = new URL(url);
  return [origin, origin.replace('//127.0.0.1', '//localhost')];
}
