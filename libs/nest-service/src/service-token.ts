import { createHash, timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Unauthorized } from '@webstore/problem-details';
import type { FastifyRequest } from 'fastify';
import { CONFIG } from './service-config.js';

const PUBLIC = 'webstore:public';

/** Open to callers without a token. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Lets only our own services in: `Authorization: Bearer <SERVICE_TOKEN>`, compared in constant time. */
@Injectable()
export class ServiceTokenGuard implements CanActivate {
  private readonly expected: Buffer;

  constructor(
    @Inject(CONFIG) config: { readonly SERVICE_TOKEN: string },
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {
    this.expected = digest(`Bearer ${config.SERVICE_TOKEN}`);
  }

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const given = context.switchToHttp().getRequest<FastifyRequest>().headers.authorization ?? '';
    if (!timingSafeEqual(digest(given), this.expected)) throw new Unauthorized();
    return true;
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
