import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Queryable } from '@webstore/database';
import {
  claimKey,
  fingerprintOf,
  IdempotencyKeyInvalid,
  IdempotencyKeyMissing,
  KeyInFlight,
  KeyReused,
  type KeyScope,
  readIdempotencyKey,
  releaseKey,
  requireIdempotencyKey,
  storeAnswer,
} from '@webstore/idempotency';
import { Refuses } from '@webstore/nest-service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { STORE } from '../backing.js';
import { shopperOf } from '../security/authentication/authenticated.js';
import { replayOf } from './replay.js';
import { send } from './send-answer.js';

const REQUIRED = 'webstore:idempotency-key-required';
// These writes end in milliseconds: a key that is at work for longer was left by a process that died.
const TAKE_OVER_AFTER_MS = 30_000;

/** Gives a repeated write the answer of the first; one that failed left nothing behind and runs afresh. */
@Injectable()
export class IdempotentWrites implements NestInterceptor {
  constructor(
    @Inject(STORE) private readonly store: Queryable,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const isRequired = this.reflector.get<boolean>(REQUIRED, context.getHandler());
    const key = isRequired ? requireIdempotencyKey(request.headers) : readIdempotencyKey(request.headers);
    if (key === undefined) return next.handle();
    const scope = {
      principal: shopperOf(context).customerId,
      route: `${request.method} ${request.routeOptions.url}`,
      key,
    };
    return from(this.once(scope, context, next));
  }

  private async once(scope: KeyScope, context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const { body, params } = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const fingerprint = fingerprintOf({ body: body ?? null, params });
    const claim = await claimKey(this.store, { ...scope, fingerprint, takeOverAfterMs: TAKE_OVER_AFTER_MS });
    if (claim !== 'claimed') return send(reply, replayOf(claim.answer));
    const done = await this.orRelease(scope, firstValueFrom(next.handle()));
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const answer = { status: reply.statusCode, headers, body: JSON.stringify(done) };
    await storeAnswer(this.store, scope, answer);
    return send(reply, answer);
  }

  private async orRelease<T>(scope: KeyScope, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      await releaseKey(this.store, scope);
      throw error;
    }
  }
}

/** Honours an idempotency key on a write; where it is required the write is refused without one. */
export function Idempotent({ required = false } = {}): MethodDecorator {
  return applyDecorators(
    SetMetadata(REQUIRED, required),
    UseInterceptors(IdempotentWrites),
    Refuses(...(required ? [IdempotencyKeyMissing] : []), IdempotencyKeyInvalid, KeyInFlight, KeyReused),
  );
}
