import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { traceIdOf } from '@webstore/nest-service';
import type { FastifyRequest } from 'fastify';
import { AddressBlocked } from './address-rules/address-blocked.js';
import { AddressRules } from './address-rules/address-rules.js';
import { NowAndThen } from './now-and-then.js';
import { clientOf } from './rate-limit/client-address.js';
import { RateLimits } from './rate-limit/rate-limits.js';

// Who watches the shop must see it at any time; a page of the shelf shows two dozen pictures, which browsers keep.
const UNLIMITED = ['/health', '/art/'];

const logger = new Logger('address-rules');
const blocked = new NowAndThen(60_000);

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
      if (verdict === 'block') refuse(request);
      if (verdict === 'allow' || UNLIMITED.some((start) => request.url.startsWith(start))) return;
      await limits.allow('ip', { client: clientOf(address), traceId: traceIdOf(request), reply });
    });
}

function refuse(request: FastifyRequest): never {
  const client = clientOf(request.ip);
  const untold = blocked.untold(client);
  if (untold !== undefined) {
    logger.log({ message: 'Blocked address refused', client, untold, trace_id: traceIdOf(request) });
  }
  throw new AddressBlocked();
}
