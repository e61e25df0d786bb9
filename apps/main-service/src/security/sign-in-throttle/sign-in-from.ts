import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { traceIdOf } from '@webstore/nest-service';
import type { FastifyRequest } from 'fastify';

/** From where somebody wants to sign in, and in which trace. */
export interface SignInFrom {
  readonly address: string;
  readonly traceId: string;
}

export const SignInFrom = createParamDecorator((_: unknown, context: ExecutionContext): SignInFrom => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { address: request.ip, traceId: traceIdOf(request) };
});
