import { Injectable, Logger } from '@nestjs/common';
import type { Segment } from '@webstore/contracts';
import { DatabaseClock } from '@webstore/database';
import { ActivityRepository } from './activity.repository.js';
import { ActivityCache } from './activity-cache.js';
import { segmentOf } from './segmentation.js';
import { type Activity, historyBeforeVisit, isVisiting, neverHere } from './visits.js';

/** When a customer was here before and what they bought, and so which segment this visit belongs to. */
@Injectable()
export class CustomerActivity {
  private readonly logger = new Logger('analytics');

  constructor(
    private readonly repository: ActivityRepository,
    private readonly cache: ActivityCache,
    private readonly clock: DatabaseClock,
  ) {}

  /** The customer's segment as they come in; then, without anybody waiting, the visit is recorded. */
  async segmentAtVisit(customerId: string): Promise<Segment> {
    const now = this.clock.now();
    const activity = await this.find(customerId);
    if (!isVisiting(activity, now)) void this.recordVisit(customerId, now);
    return segmentOf(historyBeforeVisit(activity, now), now);
  }

  /** To be called when spend or orders have changed in the database. */
  async forget(customerId: string): Promise<void> {
    await this.cache.forget(customerId);
  }

  private async find(customerId: string): Promise<Activity> {
    const cached = await this.cache.find(customerId);
    if (cached) return cached;
    const stored = await this.repository.find(customerId);
    if (stored) void this.cache.remember(customerId, stored);
    return stored ?? neverHere;
  }

  private async recordVisit(customerId: string, now: Date): Promise<void> {
    try {
      const recorded = await this.repository.recordVisit(customerId, now);
      if (recorded) await this.cache.remember(customerId, recorded);
      else await this.cache.forget(customerId);
    } catch (error) {
      this.logger.warn({ message: 'A visit was not recorded', error: String(error) });
    }
  }
}
