import { Injectable } from '@nestjs/common';
import { type Attributes, count } from '@webstore/telemetry';
import { RateLimiter } from './rate-limiter.js';
import { type LimitType, RateViolations } from './rate-violations.js';
import type { Taken, WindowRule } from './sliding-window.js';

const limitTypes: Readonly<Record<LimitType, Attributes<'webstore.rate_limit.exceeded'>['limit_type']>> = {
  address: 'ip',
  user: 'user',
};

/** Counts every request that was one too many, by who sent it. */
@Injectable()
export class RateLimitMetrics {
  constructor(violations: RateViolations) {
    violations.listen(({ type, client }) => {
      const sender = type === 'address' ? { client_ip: client } : { user_id: client };
      count('webstore.rate_limit.exceeded', { limit_type: limitTypes[type], ...sender });
    });
  }
}

/** Counts the requests that were judged by this replica alone. */
@Injectable()
export class CountedRateLimiter extends RateLimiter {
  override async take(client: string, rule: WindowRule): Promise<Taken> {
    const taken = await super.take(client, rule);
    if (this.isDegraded) count('webstore.rate_limit.degraded', {});
    return taken;
  }
}
