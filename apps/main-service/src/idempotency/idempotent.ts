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

const KEYED = 'webstore:keyed-write';
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
    const { required, at } = this.reflector.get<KeyedWrite>(KEYED, context.getHandler());
    const key = required ? requireIdempotencyKey(request.headers) : readIdempotencyKey(request.headers);
    if (key === undefined) return next.handle();
    const scope = {
      principal: shopperOf(context).customerId,
      route: `${request.method} ${request.routeOptions.url}`,
      key,
      location: locationOf(at, request.params),
    };
    return from(this.once(scope, context, next));
  }

  private async once(scope: Located, context: ExecutionContext, next: CallHandler): Promise<unknown> {
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

interface KeyedWrite {
  /** Whether the write is refused without a key. */
  readonly required?: boolean;
  /** Where a repeat that comes too early can look meanwhile; `:id` stands for the parameter of the route. */
  readonly at: string;
}

type Located = KeyScope & { readonly location: string };

function locationOf(at: string, params: unknown): string {
  return at.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent((params as Record<string, string>)[name] ?? ''),
  );
}

/** Honours an idempotency key on a write. */
export function Idempotent(write: KeyedWrite): MethodDecorator {
  return applyDecorators(
    SetMetadata(KEYED, write),
    UseInterceptors(IdempotentWrites),
    Refuses(...(write.required ? [IdempotencyKeyMissing] : []), IdempotencyKeyInvalid, KeyInFlight, KeyReused),
  );
}
