import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Queryable } from '@webstore/database';
import { purgeKeys } from '@webstore/idempotency';
import { CONFIG, workUnasked } from '@webstore/nest-service';
import { STORE } from '../backing.js';
import type { Config } from '../config.js';

const RETENTION_DAYS = 7;
const BATCH = 1_000;

const OF_OPEN_CHECKOUTS = `
  SELECT customer_id::text, idempotency_route, idempotency_key FROM saga JOIN orders USING (id)
  WHERE NOT is_done AND idempotency_key IS NOT NULL`;

/** Forgets keys that are a week old, but never one whose checkout is open: its repeat must still find it. */
@Injectable()
export class KeyPurge implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(KeyPurge.name);
  private readonly stop = new AbortController();
  private rounds: Promise<void> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'PURGE_KEYS_EVERY_MS'>,
    @Inject(STORE) private readonly store: Queryable,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.PURGE_KEYS_EVERY_MS > 0) this.rounds = this.goRound();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.rounds;
  }

  private async goRound(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      // Replicas that were started together must not purge together.
      const restMs = this.config.PURGE_KEYS_EVERY_MS * (0.5 + Math.random());
      await pause(restMs, undefined, { signal, ref: false }).catch(() => undefined);
      await workUnasked('forget keys', () => this.purge()).catch((error: unknown) =>
        this.logger.warn({ message: 'Old idempotency keys could not be forgotten', error: String(error) }),
      );
    }
  }

  /** Returns how many keys are gone. */
  protected async purge(): Promise<number> {
    let forgotten = 0;
    for (let batch = BATCH; batch === BATCH && !this.stop.signal.aborted; forgotten += batch) {
      batch = await purgeKeys(this.store, { olderThanDays: RETENTION_DAYS, limit: BATCH, inUse: OF_OPEN_CHECKOUTS });
    }
    if (forgotten > 0) this.logger.log({ message: 'Old idempotency keys are forgotten', keys: forgotten });
    return forgotten;
  }
}
