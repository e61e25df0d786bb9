import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG } from '@webstore/nest-service';
import type { Config } from '../config.js';
import { Rounds } from '../rounds.js';
import { ReconciliationService } from './reconciliation.service.js';

// How often a replica asks whether a run is due; the runs themselves are further apart.
const ASK_EVERY_MS = 1_000;

/** Runs the reconciliation every RECONCILE_EVERY_MS, in one replica at a time. */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('reconciler');
  private readonly rounds: Rounds;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'RECONCILE_EVERY_MS'>,
    @Inject(ReconciliationService) reconciliation: ReconciliationService,
  ) {
    this.rounds = new Rounds({
      round: () => reconciliation.run().then(() => 0),
      mostRestMs: Math.min(config.RECONCILE_EVERY_MS, ASK_EVERY_MS),
      onFailure: (error) => this.logger.warn({ message: 'The ledger could not be compared', error: String(error) }),
    });
  }

  onApplicationBootstrap(): void {
    if (this.config.RECONCILE_EVERY_MS > 0) this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }
}
