import { Inject, Injectable } from '@nestjs/common';
import type { Queryable } from '@webstore/database';
import { Gauges } from '@webstore/nest-service';
import type { Saw } from '@webstore/telemetry';
import { PAYMENTS } from '../backing.js';

interface Open {
  readonly what: 'sent' | 'unknown' | 'refund' | 'stray_charge';
  readonly count: number;
  readonly age_seconds: number;
}

const MEASURES = `count(*)::int AS count, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS age_seconds`;

// Each by the index of what is open.
const OPEN = `
  SELECT status AS what, ${MEASURES} FROM payment WHERE status IN ('sent', 'unknown') GROUP BY status
  UNION ALL SELECT 'refund', ${MEASURES} FROM refund WHERE status IN ('created', 'unknown')
  UNION ALL SELECT 'stray_charge', ${MEASURES} FROM stray_charge WHERE status = 'found'`;

/** Tells of the money that nobody knows the end of. */
@Injectable()
export class OpenMoneyMetrics extends Gauges {
  constructor(@Inject(PAYMENTS) private readonly payments: Queryable) {
    super('payments');
  }

  protected override async look(saw: Saw): Promise<void> {
    const { rows } = await this.payments.query<Open>({ name: 'observe-open-money', text: OPEN });
    const open = new Map(rows.map((row) => [row.what, row]));
    for (const status of ['sent', 'unknown'] as const) {
      saw('webstore.payments.open', open.get(status)?.count ?? 0, { status });
      saw('webstore.payments.open.age.max', open.get(status)?.age_seconds ?? 0, { status });
    }
    saw('webstore.refunds.open', open.get('refund')?.count ?? 0, {});
    saw('webstore.refunds.open.age.max', open.get('refund')?.age_seconds ?? 0, {});
    saw('webstore.stray_charges.open', open.get('stray_charge')?.count ?? 0, {});
  }
}
