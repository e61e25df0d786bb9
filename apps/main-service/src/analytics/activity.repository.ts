import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { STORE } from '../backing.js';
import { type Activity, VISIT_MINUTES } from './visits.js';

interface ActivityRow {
  readonly last_visit_at: Date;
  readonly previous_visit_at: Date | null;
  readonly spend_usd_minor: number;
  readonly orders: number;
}

// A visit that is the first of a known history has that history's beginning as the visit before it.
const COLUMNS = `last_visit_at, spend_usd_minor, orders,
  coalesce(previous_visit_at, nullif(first_visit_at, last_visit_at)) AS previous_visit_at`;

@Injectable()
export class ActivityRepository {
  constructor(@Inject(STORE) private readonly store: pg.Pool) {}

  async find(customerId: string): Promise<Activity | undefined> {
    const { rows } = await this.store.query<ActivityRow>({
      name: 'find-activity',
      text: `SELECT ${COLUMNS} FROM customer_activity WHERE customer_id = $1`,
      values: [customerId],
    });
    return rows[0] && activityOf(rows[0]);
  }

  /** `undefined` when another request has recorded this visit. */
  async recordVisit(customerId: string, now: Date): Promise<Activity | undefined> {
    const { rows } = await this.store.query<ActivityRow>({
      name: 'record-visit',
      text: `INSERT INTO customer_activity (customer_id, first_visit_at, last_visit_at) VALUES ($1, $2, $2)
             ON CONFLICT (customer_id) DO UPDATE
             SET last_visit_at = excluded.last_visit_at, previous_visit_at = customer_activity.last_visit_at
             WHERE customer_activity.last_visit_at <= excluded.last_visit_at - interval '${VISIT_MINUTES} minutes'
             RETURNING ${COLUMNS}`,
      values: [customerId, now],
    });
    return rows[0] && activityOf(rows[0]);
  }
}

function activityOf(row: ActivityRow): Activity {
  return {
    lastVisitAt: row.last_visit_at,
    previousVisitAt: row.previous_visit_at,
    spendUsdMinor: row.spend_usd_minor,
    orders: row.orders,
  };
}
