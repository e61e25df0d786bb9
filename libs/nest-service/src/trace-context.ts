import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    traceparent: string;
  }
}

const VALID = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Every request has a W3C trace context: the caller's, or a new one. */
export function traceRequests(server: FastifyInstance): void {
  server.decorateRequest('traceparent', '');
  server.addHook('onRequest', (request, _reply, done) => {
    const given = request.headers['traceparent'];
    request.traceparent = typeof given === 'string' && VALID.test(given) ? given : newTraceparent();
    done();
  });
}

export function traceIdOf(request: FastifyRequest): string {
  return request.traceparent.slice(3, 35);
}

/** The trace context of the request, as a job carries it. */
export const Traceparent = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().traceparent,
);

// Node draws the randomness of UUIDs in large batches: far cheaper than random bytes for each request.
function newTraceparent(): string {
  const traceId = randomUUID().replaceAll('-', '');
  const spanId = randomUUID().slice(-12) + randomUUID().slice(0, 4);
  return `00-${traceId}-${spanId}-01`;
}
