import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { traceIdOf } from '@webstore/nest-service';
import { Unauthorized } from '@webstore/problem-details';
import type { FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { type AuthenticationAttempt, AuthenticationAttempts } from './authentication-attempts.js';

const TYPE = 'webstore:authentication-attempt';

/** Reports whether a handler of /auth let somebody in; a refusal for another reason is no attempt. */
@Injectable()
export class AuthenticationAttemptInterceptor implements NestInterceptor {
  constructor(
    private readonly attempts: AuthenticationAttempts,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const type = this.reflector.get<AuthenticationAttempt['type']>(TYPE, context.getHandler());
    const report = (failure: AuthenticationAttempt['failure']) =>
      this.attempts.report({ type, failure, client: request.ip, traceId: traceIdOf(request) });
    return next.handle().pipe(
      tap({
        next: () => report(null),
        error: (error) => error instanceof Unauthorized && report('invalid_token'),
      }),
    );
  }
}

/** Marks a handler of /auth as a try to be let in. */
export function AuthenticationAttempted(type: AuthenticationAttempt['type']): MethodDecorator {
  return applyDecorators(SetMetadata(TYPE, type), UseInterceptors(AuthenticationAttemptInterceptor));
}
