import { Module } from '@nestjs/common';
import { BlockScanners } from './block-scanners.js';
import { CouponGuesses } from './coupon-guesses.js';
import { Offences } from './offences.js';
import { Suspicions } from './suspicions.js';
import { SuspiciousActivity } from './suspicious-activity.js';
import { SuspiciousActivityMetrics } from './suspicious-activity.metrics.js';

/** Who guesses passwords, looks for doors, or keeps asking for what is refused. */
@Module({
  providers: [BlockScanners, CouponGuesses, Offences, SuspiciousActivity, SuspiciousActivityMetrics, Suspicions],
  exports: [CouponGuesses],
})
export class SuspiciousActivityModule {}
