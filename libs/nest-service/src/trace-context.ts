import { randomBytes } from 'node:crypto';
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

function newTraceparent(): string {
  const bytes = randomBytes(24).toString('hex');
  return `00-${bytes.slice(0, 32)}-${bytes.slice(32)}-01`;
}
