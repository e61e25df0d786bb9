import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { traceIdOf } from '@webstore/nest-service';
import { Unauthorized } from '@webstore/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessTokens } from './access-tokens.js';
import { AuthenticationAttempts } from './authentication-attempts.js';
import { bearerOf, type FailureReason } from './bearer.js';
import type { Shopper } from './shopper.js';

/** Lets in whoever carries a token that is valid now. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly attempts: AuthenticationAttempts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const found = await this.identify(request);
    const failure = typeof found === 'string' ? found : null;
    this.attempts.report({ type: 'token', failure, client: request.ip, traceId: traceIdOf(request) });
    if (typeof found === 'string') throw new Unauthorized(challengeFor(found));
    request.shopper = found;
    // What is one shopper's must not be kept where another may be answered with it.
    void context.switchToHttp().getResponse<FastifyReply>().header('cache-control', 'no-store');
    return true;
  }

  private async identify(request: FastifyRequest): Promise<Shopper | FailureReason> {
    const bearer = bearerOf(request.raw.rawHeaders);
    if ('failure' in bearer) return bearer.failure;
    return (await this.tokens.shopperOf(bearer.token)) ?? 'invalid_token';
  }
}

function challengeFor(failure: FailureReason): string {
  return failure === 'invalid_token' ? 'Bearer error="invalid_token"' : 'Bearer';
}
