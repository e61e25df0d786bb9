import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { traceIdOf } from '@webstore/nest-service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimits } from './rate-limits.js';

/** Every request of a signed-in shopper counts for them, from wherever it comes. */
@Injectable()
export class UserLimitGuard implements CanActivate {
  protected readonly type: 'user' | 'checkout' = 'user';

  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const client = request.shopper?.customerId;
    if (client === undefined) return false;
    await this.limits.allow(this.type, {
      client,
      traceId: traceIdOf(request),
      reply: http.getResponse<FastifyReply>(),
    });
    return true;
  }
}
