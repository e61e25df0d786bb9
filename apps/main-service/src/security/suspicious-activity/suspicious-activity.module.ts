import { Module } from '@nestjs/common';
import { Offences } from './offences.js';
import { Suspicions } from './suspicions.js';
import { SuspiciousActivity } from './suspicious-activity.js';
import { SuspiciousActivityMetrics } from './suspicious-activity.metrics.js';

/** Who guesses passwords, looks for doors, or keeps asking for what is refused. */
@Module({ providers: [Offences, SuspiciousActivity, SuspiciousActivityMetrics, Suspicions] })
export class SuspiciousActivityModule {}
