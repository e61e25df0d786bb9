import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { traceIdOf } from '@webstore/nest-service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddressRules } from '../address-rules/address-rules.js';
import { clientOf } from './client-address.js';
import { RateLimits } from './rate-limits.js';

/** Every new account counts once more for the address it comes from. */
@Injectable()
export class RegistrationLimitGuard implements CanActivate {
  constructor(
    private readonly rules: AddressRules,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (this.rules.verdictOn(request.ip) === 'allow') return true;
    const asking = {
      client: clientOf(request.ip),
      traceId: traceIdOf(request),
      reply: http.getResponse<FastifyReply>(),
    };
    await this.limits.allow('registration', asking);
    return true;
  }
}
