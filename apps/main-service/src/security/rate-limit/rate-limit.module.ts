import { Global, Module } from '@nestjs/common';
import { RateDecisions } from './rate-decisions.js';
import { RateLimitMetrics } from './rate-limit.metrics.js';
import { RateLimiter } from './rate-limiter.js';
import { RateLimits } from './rate-limits.js';

import { SharedWindow } from './shared-window.js';

/** Before and behind every sign-in: nobody may ask more often than their share. */
@Global()
@Module({
  providers: [RateDecisions, RateLimiter, RateLimitMetrics, RateLimits, SharedWindow],
  exports: [RateLimits],
})
export class RateLimitModule {}
