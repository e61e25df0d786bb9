import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@webstore/nest-service';
import type { FastifyReply } from 'fastify';
import type { Config } from '../../config.js';
import { type LimitType, RateDecisions } from './rate-decisions.js';
import { tellLimit } from './rate-limit-headers.js';
import { RateLimited } from './rate-limited.js';
import { RateLimiter } from './rate-limiter.js';
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
  private readonly rules: Readonly<Record<LimitType, WindowRule>>;

  constructor(
    @Inject(CONFIG) { RATE_LIMIT_PER_ADDRESS, RATE_LIMIT_PER_USER, RATE_LIMIT_WINDOW_MS: windowMs }: Limits,
    private readonly limiter: RateLimiter,
    private readonly decisions: RateDecisions,
  ) {
    this.rules = {
      ip: { limit: RATE_LIMIT_PER_ADDRESS, windowMs },
      user: { limit: RATE_LIMIT_PER_USER, windowMs },
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
