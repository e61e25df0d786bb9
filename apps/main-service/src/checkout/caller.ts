import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { requireIdempotencyKey } from '@webstore/idempotency';
import type { FastifyRequest } from 'fastify';
import { shopperOf } from '../security/authentication/authenticated.js';

/** Who orders, under which key and in which trace. */
export interface Caller {
  readonly shopperId: string;
  readonly idempotencyKey: string;
  readonly traceparent: string;
}

/** @throws IdempotencyKeyMissing, IdempotencyKeyInvalid */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    shopperId: shopperOf(context).customerId,
    idempotencyKey: requireIdempotencyKey(request.headers),
    traceparent: request.traceparent,
  };
});
