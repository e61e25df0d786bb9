import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type FastifyAdapter, RouteConfig } from '@nestjs/platform-fastify';
import { type Country, countries } from '@webstore/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CustomerActivity } from './activity.js';
import { Facts, type FunnelStage as Stage } from './facts.js';

interface Recorded {
  readonly stage: Stage;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    recorded?: Recorded;
  }
}

/** One request that went well, as far as facts need it. */
interface Act extends Recorded {
  readonly country: Country;
  readonly customerId: string | undefined;
  readonly request: FastifyRequest;
}

/** Records what a handler's success means, when the shopper has the answer. */
@Injectable()
export class FactRecording {
  constructor(
    host: HttpAdapterHost<FastifyAdapter>,
    private readonly facts: Facts,
    private readonly activity: CustomerActivity,
  ) {
    // Now, before Nest adds the routes. An interceptor would cost more than most of the handlers it stands before.
    host.httpAdapter.getInstance().addHook('onRoute', (route) => {
      const recorded = route.config?.recorded;
      if (!recorded) return;
      route.onResponse = (request, reply, done) => {
        this.recordIfDone(recorded, request, reply);
        done();
      };
    });
  }

  private recordIfDone(recorded: Recorded, request: FastifyRequest, reply: FastifyReply): void {
    if (!isDone(recorded, reply)) return;
    const country = countryOf(request);
    if (country) this.record({ ...recorded, country, request, customerId: request.shopper?.customerId });
  }

  private record(act: Act): void {
    const { stage, country, request, customerId } = act;
    this.facts.reachedStage(stage, country, stage === 'checkout_complete' ? paymentMethodOf(request) : '');
    const productId = stage === 'view_product' ? textOf(request.params, 'id') : undefined;
    if (productId) this.facts.viewedProduct(country, productId);
    if (!customerId) return;
    this.facts.actedAs(this.activity.segmentAtVisit(customerId), stage, country);
    if (stage === 'checkout_complete') void this.activity.forget(customerId);
  }
}

/** Counts this handler's successes as a stage of the funnel, and as an action of the shopper's segment. */
export function FunnelStage(stage: Stage): MethodDecorator {
  return RouteConfig({ recorded: { stage } satisfies Recorded });
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
  const country = named?.toUpperCase();
  return countries.find((known) => known === country);
}

function paymentMethodOf({ body }: FastifyRequest): string {
  return textOf(body, 'payment_method') ?? '';
}

function textOf(holder: unknown, field: string): string | undefined {
  const value = (holder as Record<string, unknown> | null | undefined)?.[field];
  return typeof value === 'string' ? value : undefined;
}
