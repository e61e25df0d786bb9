import { Inject, Injectable } from '@nestjs/common';
import type { Queryable } from '@webstore/database';
import { Gauges } from '@webstore/nest-service';
import type { Saw } from '@webstore/telemetry';
import { STORE } from '../backing.js';

const OLDEST_UNANSWERED = `
  SELECT coalesce(extract(epoch FROM now() - min(at)), 0)::float8 AS age_seconds
  FROM access_log WHERE answered_at IS NULL`;

/** Tells how long the oldest ping has waited for its job. */
@Injectable()
export class CanaryMetrics extends Gauges {
  constructor(@Inject(STORE) private readonly store: Queryable) {
    super('pings');
  }

  protected override async look(saw: Saw): Promise<void> {
    const { rows } = await this.store.query({ name: 'observe-pings', text: OLDEST_UNANSWERED });
    saw('webstore.canary.unanswered.age.max', rows[0]?.age_seconds ?? 0, {});
  }
}
