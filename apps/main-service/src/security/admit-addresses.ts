import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { traceIdOf } from '@webstore/nest-service';
import { AddressBlocked } from './address-rules/address-blocked.js';
import { AddressRules } from './address-rules/address-rules.js';
import { clientOf } from './rate-limit/client-address.js';
import { RateLimits } from './rate-limit/rate-limits.js';

// Who watches the shop must see it at any time; a page of the shelf shows two dozen pictures, which browsers keep.
const UNLIMITED = ['/health', '/art/'];

/**
 * Before anybody asks who sent a request: nothing is served to an address that is blocked, one that is allowed is not slowed
 * down, and every other request counts for the address it comes from.
 */
export function admitAddresses(app: NestFastifyApplication): void {
  const rules = app.get(AddressRules);
  const limits = app.get(RateLimits);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const address = request.ip;
      const verdict = rules.verdictOn(address);
      if (verdict === 'block') throw new AddressBlocked();
      if (verdict === 'allow' || UNLIMITED.some((start) => request.url.startsWith(start))) return;
      await limits.allow('ip', { client: clientOf(address), traceId: traceIdOf(request), reply });
    });
}
