import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { IdempotencyKeyInvalid, IdempotencyKeyMissing, KeyReused, requireIdempotencyKey } from '@webstore/idempotency';
import type { FastifyRequest } from 'fastify';

/** Hands the caller's key to a parameter, or refuses the request. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext) =>
  requireIdempotencyKey(context.switchToHttp().getRequest<FastifyRequest>().headers),
);

/** Documents the header of a route. */
export const NeedsIdempotencyKey = (description: string) =>
  ApiHeader({ name: 'Idempotency-Key', required: true, description });

/** What a request may be refused for because of its key. */
export const keyRefusals = [IdempotencyKeyMissing, IdempotencyKeyInvalid, KeyReused] as const;
