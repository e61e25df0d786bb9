import { applyDecorators, createParamDecorator, type ExecutionContext, UseGuards } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { Refuses } from '@webstore/nest-service';
import { Unauthorized } from '@webstore/problem-details';
import type { FastifyRequest } from 'fastify';
import { UserLimitGuard } from '../rate-limit/user-limit.guard.js';
import { AuthenticationGuard } from './authentication.guard.js';
import type { Shopper } from './shopper.js';

/** Only for a signed-in shopper who does not ask too often; on a controller or a handler. */
export function Authenticated(): MethodDecorator & ClassDecorator {
  return applyDecorators(UseGuards(AuthenticationGuard, UserLimitGuard), ApiBearerAuth(), Refuses(Unauthorized));
}

/** The customer id of the signed-in shopper. */
export const ShopperId = createParamDecorator((_: unknown, context: ExecutionContext) => shopperOf(context).customerId);

/** The sign-in that the request's token came of. */
export const SignInId = createParamDecorator((_: unknown, context: ExecutionContext) => shopperOf(context).familyId);

// A handler that asks for a shopper and forgot to authenticate must let nobody in.
export function shopperOf(context: ExecutionContext): Shopper {
  const { shopper } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!shopper) throw new Unauthorized();
  return shopper;
}
