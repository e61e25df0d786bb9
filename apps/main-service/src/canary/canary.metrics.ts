import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Queryable } from '@webstore/database';
import { observe } from '@webstore/telemetry';
import { STORE } from '../backing.js';

const OLDEST_UNANSWERED = `
  SELECT coalesce(extract(epoch FROM now() - min(at)), 0)::float8 AS age_seconds
  FROM access_log WHERE answered_at IS NULL`;

/** Tells how long the oldest ping has waited for its job. */
@Injectable()
export class CanaryMetrics implements OnModuleDestroy {
  readonly onModuleDestroy: () => void;

  constructor(@Inject(STORE) store: Queryable) {
    this.onModuleDestroy = observe('pings', async (saw) => {
      const { rows } = await store.query({ name: 'observe-pings', text: OLDEST_UNANSWERED });
      saw('webstore.canary.unanswered.age.max', rows[0]?.age_seconds ?? 0, {});
    });
  }
}
