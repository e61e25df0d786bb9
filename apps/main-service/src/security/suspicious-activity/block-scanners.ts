import { Inject, Injectable, Logger } from '@nestjs/common';
import { setRule } from '@webstore/address-rules';
import type { Queryable } from '@webstore/database';
import { CONFIG } from '@webstore/nest-service';
import { STORE } from '../../backing.js';
import type { Config } from '../../config.js';
import { type Suspicion, Suspicions } from './suspicions.js';

/** Shuts out who looks for doors, for a while, where the configuration says so. The other patterns are for a person to judge. */
@Injectable()
export class BlockScanners {
  private readonly logger = new Logger('suspicious-activity');
  private readonly forMs: number;

  constructor(
    @Inject(STORE) private readonly store: Queryable,
    @Inject(CONFIG) { BLOCK_SCANNERS_MS }: Pick<Config, 'BLOCK_SCANNERS_MS'>,
    suspicions: Suspicions,
  ) {
    this.forMs = BLOCK_SCANNERS_MS;
    if (this.forMs > 0) suspicions.listen((suspicion) => void this.judge(suspicion));
  }

  private async judge({ pattern, client, traceId }: Suspicion): Promise<void> {
    if (pattern !== 'endpoint_scanning') return;
    try {
      await setRule(this.store, { network: client, verdict: 'block', reason: pattern, forMs: this.forMs });
      this.logger.warn({ message: 'Address blocked', client, for_ms: this.forMs, trace_id: traceId });
    } catch (error) {
      this.logger.error({ message: 'An address could not be blocked', client, error: String(error) });
    }
  }
}
