import { Global, Module } from '@nestjs/common';
import { CustomerActivity } from './activity.js';
import { ActivityRepository } from './activity.repository.js';
import { ActivityCache } from './activity-cache.js';
import { CustomersMetrics } from './customers.metrics.js';
import { FactRecording } from './fact-recording.js';
import { FactWriting } from './fact-writing.js';
import { Facts } from './facts.js';
import { CountedFacts } from './facts.metrics.js';
import { FactsRepository } from './facts.repository.js';

/** Behind `@FunnelStage()`, which any handler may carry. */
@Global()
@Module({
  providers: [
    FactRecording,
    { provide: Facts, useClass: CountedFacts },
    FactsRepository,
    CustomerActivity,
    ActivityRepository,
    ActivityCache,
  ],
  exports: [Facts, CustomerActivity],
})
class RecordingModule {}

/** Not global itself: Nest shuts global modules down last, and the last facts must be written while the pool is open. */
@Module({ imports: [RecordingModule], providers: [FactWriting, CustomersMetrics] })
export class AnalyticsModule {}
