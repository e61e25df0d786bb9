import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@webstore/nest-service';
import { BackgroundRounds } from '../background-rounds.js';
import type { Config } from '../config.js';
import { ReconciliationService } from './reconciliation.service.js';

// How often a replica asks whether a run is due; the runs themselves are further apart.
const ASK_EVERY_MS = 1_000;

/** Runs the reconciliation every RECONCILE_EVERY_MS, in one replica at a time. */
@Injectable()
export class Reconciler extends BackgroundRounds {
  constructor(
    @Inject(CONFIG) { RECONCILE_EVERY_MS }: Pick<Config, 'RECONCILE_EVERY_MS'>,
    @Inject(ReconciliationService) private readonly reconciliation: ReconciliationService,
  ) {
    const mostRestMs = Math.min(RECONCILE_EVERY_MS, ASK_EVERY_MS);
    super({ name: 'reconciler', mostRestMs, failure: 'The ledger could not be compared' });
  }

  protected async round(): Promise<number> {
    await this.reconciliation.run();
    return 0;
  }
}
