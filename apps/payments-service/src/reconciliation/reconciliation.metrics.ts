import { Inject, Injectable } from '@nestjs/common';
import type { Queryable } from '@webstore/database';
import { Gauges } from '@webstore/nest-service';
import type { Saw } from '@webstore/telemetry';
import { PAYMENTS } from '../backing.js';
import type { Finding } from './reconciliation.repository.js';

const classes: readonly Finding['class'][] = ['ours_only', 'theirs_only', 'amount_mismatch'];

interface Differences extends Record<Finding['class'], number> {
  readonly age_seconds: number | null;
}

const DIFFERENCES = `
  SELECT ${classes.map((name) => `(count(*) FILTER (WHERE class = '${name}'))::int AS ${name}`).join(', ')},
    (SELECT extract(epoch FROM now() - ended_at)::float8 FROM reconciliation) AS age_seconds
  FROM reconciliation_finding WHERE resolved_at IS NULL`;

/** Tells in how much the provider and we differ, and how old that news is. */
@Injectable()
export class ReconciliationMetrics extends Gauges {
  constructor(@Inject(PAYMENTS) private readonly payments: Queryable) {
    super('reconciliation');
  }

  protected override async look(saw: Saw): Promise<void> {
    const { rows } = await this.payments.query<Differences>({ name: 'observe-differences', text: DIFFERENCES });
    for (const name of classes) saw('webstore.reconciliation.differences', rows[0]?.[name] ?? 0, { class: name });
    const age = rows[0]?.age_seconds ?? undefined;
    if (age !== undefined) saw('webstore.reconciliation.age', age, {});
  }
}
