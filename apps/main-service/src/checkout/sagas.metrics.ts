import { Inject, Injectable } from '@nestjs/common';
import type { Queryable } from '@webstore/database';
import { Gauges } from '@webstore/nest-service';
import { measureSagas } from '@webstore/saga';
import type { Saw } from '@webstore/telemetry';
import { STORE } from '../backing.js';

const steps = ['RESERVE', 'PAY', 'UNDO'] as const;

/** Tells of the open checkouts by the step that is next. */
@Injectable()
export class SagaMetrics extends Gauges {
  constructor(@Inject(STORE) private readonly store: Queryable) {
    super('sagas');
  }

  protected override async look(saw: Saw): Promise<void> {
    const open = new Map((await measureSagas(this.store, 'checkout')).map((at) => [at.step, at]));
    for (const step of steps) {
      const at = open.get(step);
      saw('webstore.sagas.open', at?.open ?? 0, { step });
      saw('webstore.sagas.needing_attention', at?.needingAttention ?? 0, { step });
      saw('webstore.sagas.age.p99', at?.ageP99Seconds ?? 0, { step });
      saw('webstore.sagas.age.max', at?.ageMaxSeconds ?? 0, { step });
    }
  }
}
