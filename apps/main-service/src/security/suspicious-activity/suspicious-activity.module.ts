import { Module } from '@nestjs/common';
import { BlockScanners } from './block-scanners.js';
import { Offences } from './offences.js';
import { Suspicions } from './suspicions.js';
import { SuspiciousActivity } from './suspicious-activity.js';
import { SuspiciousActivityMetrics } from './suspicious-activity.metrics.js';

/** Who guesses passwords, looks for doors, or keeps asking for what is refused. */
@Module({ providers: [BlockScanners, Offences, SuspiciousActivity, SuspiciousActivityMetrics, Suspicions] })
export class SuspiciousActivityModule {}
