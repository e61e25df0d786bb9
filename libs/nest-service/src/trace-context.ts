import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    readonly traceparent: string;
    ownTraceparent: string;
  }
}

const VALID = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Every request has a W3C trace context: the caller's, or a new one as soon as anything asks for it. */
export function traceRequests(server: FastifyInstance): void {
  server.decorateRequest('ownTraceparent', '');
  server.decorateRequest('traceparent', { getter: traceparentOf });
}

function traceparentOf(this: FastifyRequest): string {
  const given = this.headers['traceparent'];
  if (typeof given === 'string' && VALID.test(given)) return given;
  this.ownTraceparent ||= newTraceparent();
  return this.ownTraceparent;
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
