import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { traceIdOf } from '@webstore/nest-service';
import { AddressRules } from '../address-rules/address-rules.js';
import { clientOf } from './client-address.js';
import { RateLimits } from './rate-limits.js';

// Who watches the shop must see it at any time; a page of the shelf shows two dozen pictures, which browsers keep.
const UNLIMITED = ['/health', '/art/'];

/** Every request counts for the address it comes from, before anybody asks who sent it. */
export function limitAddresses(app: NestFastifyApplication): void {
  const rules = app.get(AddressRules);
  const limits = app.get(RateLimits);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (UNLIMITED.some((start) => request.url.startsWith(start)) || rules.verdictOn(request.ip) === 'allow') return;
      await limits.allow('ip', { client: clientOf(request.ip), traceId: traceIdOf(request), reply });
    });
}
