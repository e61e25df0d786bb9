import { Global, Module } from '@nestjs/common';
import { RateLimiter } from './rate-limiter.js';
import { RateLimits } from './rate-limits.js';
import { RateViolations } from './rate-violations.js';
import { SharedWindow } from './shared-window.js';

/** Before and behind every sign-in: nobody may ask more often than their share. */
@Global()
@Module({
  providers: [RateLimiter, RateLimits, RateViolations, SharedWindow],
  exports: [RateLimits, RateViolations],
})
export class RateLimitModule {}
