import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@webstore/nest-service';
import type { FastifyReply } from 'fastify';
import type { Config } from '../../config.js';
import { tellLimit } from './rate-limit-headers.js';
import { RateLimited } from './rate-limited.js';
import { RateLimiter } from './rate-limiter.js';
import { RateViolations, type Tier } from './rate-violations.js';
import type { WindowRule } from './sliding-window.js';

type Limits = Pick<Config, 'RATE_LIMIT_PER_ADDRESS' | 'RATE_LIMIT_PER_USER' | 'RATE_LIMIT_WINDOW_MS'>;

/** Who asks, and where the answer goes. */
export interface Asking {
  readonly client: string;
  readonly traceId: string;
  readonly reply: FastifyReply;
}

/** How often anybody may ask. */
@Injectable()
export class RateLimits {
  private readonly rules: Readonly<Record<Tier, WindowRule>>;

  constructor(
    @Inject(CONFIG) { RATE_LIMIT_PER_ADDRESS, RATE_LIMIT_PER_USER, RATE_LIMIT_WINDOW_MS: windowMs }: Limits,
    private readonly limiter: RateLimiter,
    private readonly violations: RateViolations,
  ) {
    this.rules = {
      address: { limit: RATE_LIMIT_PER_ADDRESS, windowMs },
      user: { limit: RATE_LIMIT_PER_USER, windowMs },
    };
  }

  /** @throws RateLimited */
  async allow(tier: Tier, { client, traceId, reply }: Asking): Promise<void> {
    const rule = this.rules[tier];
    if (rule.limit === 0) return;
    const taken = await this.limiter.take(`${tier}:${client}`, rule);
    tellLimit(reply, tier, rule, taken);
    if (taken.isAllowed) return;
    this.violations.report({ tier, client, traceId });
    throw new RateLimited(taken.nextInMs);
  }
}
