import { Inject, Injectable } from '@nestjs/common';
import { type Segment, segments } from '@webstore/contracts';
import type { Queryable } from '@webstore/database';
import { Gauges } from '@webstore/nest-service';
import type { Saw } from '@webstore/telemetry';
import { STORE } from '../backing.js';
import { CHURNED_FROM_DAYS, RETURNING_UP_TO_DAYS, VIP_ABOVE_ORDERS, VIP_ABOVE_USD_MINOR } from './segmentation.js';
import { VISIT_MINUTES } from './visits.js';

export interface SegmentWorth {
  readonly segment: Segment;
  readonly customers: number;
  readonly spent_usd: number;
}

// As `segmentOf` judges one customer, by what was before a visit that goes on.
const WORTH = `
  WITH known AS (
    SELECT spend_usd_minor, orders,
      CASE WHEN now() - last_visit_at < interval '${VISIT_MINUTES} minutes'
        THEN coalesce(previous_visit_at, nullif(first_visit_at, last_visit_at)) ELSE last_visit_at END AS came_at
    FROM customer_activity)
  SELECT CASE
      WHEN came_at IS NULL THEN 'new'
      WHEN spend_usd_minor > ${VIP_ABOVE_USD_MINOR} OR orders > ${VIP_ABOVE_ORDERS} THEN 'vip'
      WHEN now() - came_at <= interval '${RETURNING_UP_TO_DAYS} days' THEN 'returning'
      WHEN now() - came_at < interval '${CHURNED_FROM_DAYS} days' THEN 'at_risk'
      ELSE 'churned' END AS segment,
    count(*)::int AS customers, (sum(spend_usd_minor) / 100)::float AS spent_usd
  FROM known GROUP BY segment`;

/** What the customers of each segment have spent, of all who were ever here. */
export async function worthOfSegments(store: Queryable): Promise<SegmentWorth[]> {
  return (await store.query<SegmentWorth>({ name: 'observe-customers', text: WORTH })).rows;
}

// It goes through all customers, and a segment changes by the day.
const AFRESH_AFTER_MS = 30_000;

/** Tells how many customers each segment has, and what they are worth. */
@Injectable()
export class CustomersMetrics extends Gauges {
  private worth: readonly SegmentWorth[] = [];
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(@Inject(STORE) private readonly store: Queryable) {
    super('customers');
  }

  protected override async look(saw: Saw): Promise<void> {
    await this.lookAfresh();
    for (const segment of segments) {
      const { customers = 0, spent_usd = 0 } = this.worth.find((known) => known.segment === segment) ?? {};
      saw('webstore.customers.known', customers, { segment });
      saw('webstore.customers.spent', spent_usd, { segment });
    }
  }

  private async lookAfresh(): Promise<void> {
    if (performance.now() - this.lookedAt < AFRESH_AFTER_MS) return;
    this.worth = await worthOfSegments(this.store);
    this.lookedAt = performance.now();
  }
}
