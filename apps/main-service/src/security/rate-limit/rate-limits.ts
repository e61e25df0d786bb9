import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@webstore/nest-service';
import type { FastifyReply } from 'fastify';
import type { Config } from '../../config.js';
import { type LimitType, RateDecisions } from './rate-decisions.js';
import { tellLimit } from './rate-limit-headers.js';
import { RateLimited } from './rate-limited.js';
import { RateLimiter } from './rate-limiter.js';
import type { WindowRule } from './sliding-window.js';

type Limits = Pick<
  Config,
  | 'RATE_LIMIT_PER_ADDRESS'
  | 'RATE_LIMIT_PER_USER'
  | 'RATE_LIMIT_CHECKOUTS_PER_USER'
  | 'RATE_LIMIT_WINDOW_MS'
  | 'RATE_LIMIT_REGISTRATIONS_PER_ADDRESS'
  | 'RATE_LIMIT_REGISTRATION_WINDOW_MS'
>;

/** Who asks, and where the answer goes. */
export interface Asking {
  readonly client: string;
  readonly traceId: string;
  readonly reply: FastifyReply;
}

/** How often anybody may ask. */
@Injectable()
export class RateLimits {
  private readonly rules: Readonly<Record<LimitType, WindowRule>>;

  constructor(
    @Inject(CONFIG) limits: Limits,
    private readonly limiter: RateLimiter,
    private readonly decisions: RateDecisions,
  ) {
    const windowMs = limits.RATE_LIMIT_WINDOW_MS;
    this.rules = {
      ip: { limit: limits.RATE_LIMIT_PER_ADDRESS, windowMs },
      registration: {
        limit: limits.RATE_LIMIT_REGISTRATIONS_PER_ADDRESS,
        windowMs: limits.RATE_LIMIT_REGISTRATION_WINDOW_MS,
      },
      user: { limit: limits.RATE_LIMIT_PER_USER, windowMs },
      checkout: { limit: limits.RATE_LIMIT_CHECKOUTS_PER_USER, windowMs },
    };
  }

  /** @throws RateLimited */
  async allow(type: LimitType, { client, traceId, reply }: Asking): Promise<void> {
    const rule = this.rules[type];
    if (rule.limit === 0) return;
    const decided = await this.limiter.take(`${type}:${client}`, rule);
    tellLimit(reply, type, rule, decided);
    const { isAllowed, isDegraded, nextInMs } = decided;
    this.decisions.report({ type, client, traceId, isAllowed, isDegraded });
    if (!isAllowed) throw new RateLimited(nextInMs);
  }
}
