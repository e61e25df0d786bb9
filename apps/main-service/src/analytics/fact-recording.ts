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
import { type Country, countrySchema } from '@webstore/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { CustomerActivity } from './activity.js';
import { Facts, type FunnelStage as Stage } from './facts.js';

interface Recorded {
  readonly stage?: Stage;
  readonly action: string;
}

/** One request that went well, as far as facts need it. */
interface Act extends Recorded {
  readonly country: Country;
  readonly customerId: string | undefined;
  readonly request: FastifyRequest;
}

const RECORDED = 'webstore:recorded-fact';

/** Records what a handler's success means, beside the business and without keeping the shopper waiting. */
@Injectable()
export class FactRecording implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly facts: Facts,
    private readonly activity: CustomerActivity,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const recorded = this.reflector.get<Recorded>(RECORDED, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap(() => {
        if (!isDone(recorded, reply)) return;
        const country = countryOf(request);
        if (country) this.record({ ...recorded, country, request, customerId: request.shopper?.customerId });
      }),
    );
  }

  private record(act: Act): void {
    const { stage, action, country, request, customerId } = act;
    if (stage) this.facts.reachedStage(stage, country, stage === 'checkout_complete' ? paymentMethodOf(request) : '');
    const productId = stage === 'view_product' ? textOf(request.params, 'id') : undefined;
    if (productId) this.facts.viewedProduct(country, productId);
    if (!customerId) return;
    this.facts.actedAs(this.activity.segmentAtVisit(customerId), action, country);
    if (stage === 'checkout_complete') void this.activity.forget(customerId);
  }
}

/** Counts this handler's successes as a stage of the funnel, and as an action of the shopper's segment. */
export function FunnelStage(stage: Stage): MethodDecorator {
  return record({ stage, action: stage });
}

/** Counts this handler's successes as an action of the shopper's segment alone. */
export function SegmentAction(action: string): MethodDecorator {
  return record({ action });
}

function record(recorded: Recorded): MethodDecorator {
  return applyDecorators(SetMetadata(RECORDED, recorded), UseInterceptors(FactRecording));
}

/** A replayed answer was counted when it was given first; a checkout counts when its order is confirmed. */
function isDone({ stage }: Recorded, reply: FastifyReply): boolean {
  if (reply.getHeader('idempotency-replayed') !== undefined) return false;
  if (stage === 'checkout_complete') return reply.statusCode === 201;
  return reply.statusCode >= 200 && reply.statusCode < 300;
}

/** From the path, the body or the query, whichever names it. */
function countryOf({ params, body, query }: FastifyRequest): Country | undefined {
  const named = textOf(params, 'country') ?? textOf(body, 'country') ?? textOf(query, 'country');
  return countrySchema.safeParse(named?.toUpperCase()).data;
}

function paymentMethodOf({ body }: FastifyRequest): string {
  return textOf(body, 'payment_method') ?? '';
}

function textOf(holder: unknown, field: string): string | undefined {
  const value = (holder as Record<string, unknown> | null | undefined)?.[field];
  return typeof value === 'string' ? value : undefined;
}
