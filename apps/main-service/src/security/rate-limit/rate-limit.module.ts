import { Global, Module } from '@nestjs/common';
import { CountedRateLimiter, RateLimitMetrics } from './rate-limit.metrics.js';
import { RateLimiter } from './rate-limiter.js';
import { RateLimits } from './rate-limits.js';
import { RateViolations } from './rate-violations.js';
import { SharedWindow } from './shared-window.js';

/** Before and behind every sign-in: nobody may ask more often than their share. */
@Global()
@Module({
  providers: [
    { provide: RateLimiter, useClass: CountedRateLimiter },
    ...[RateLimits, RateLimitMetrics, RateViolations, SharedWindow],
  ],
  exports: [RateLimits, RateViolations],
})
export class RateLimitModule {}
