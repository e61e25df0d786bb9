import { Global, Module } from '@nestjs/common';
import { SharedThrottle } from './shared-throttle.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { SignInThrottleMetrics } from './sign-in-throttle.metrics.js';
import { ThrottledSignIns } from './throttled-sign-ins.js';

/** Who guesses passwords waits. */
@Global()
@Module({
  providers: [SharedThrottle, SignInThrottle, SignInThrottleMetrics, ThrottledSignIns],
  exports: [SignInThrottle],
})
export class SignInThrottleModule {}
