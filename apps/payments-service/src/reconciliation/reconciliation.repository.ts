import { Inject, Injectable } from '@nestjs/common';
import { inTransaction } from '@webstore/database';
import { CONFIG } from '@webstore/nest-service';
import type pg from 'pg';
import { PAYMENTS } from '../backing.js';
import type { Config } from '../config.js';
import type { LedgerEntry } from '../payment-provider.js';
import * as sql from './reconciliation.sql.js';

/** One thing in which the provider's ledger and our tables differ; amounts in minor units. */
export interface Finding {
  readonly class: 'ours_only' | 'theirs_only' | 'amount_mismatch';
  readonly key: string;
  readonly kind: 'charge' | 'refund';
  readonly provider_ref: string | null;
  readonly ours_minor: number | null;
  readonly theirs_minor: number | null;
  readonly currency: string;
}

export interface Run {
  /** The last entry that was compared; 0 before the first. */
  readonly last_seq: number;
  /** By the database's clock. */
  readonly began_at: string;
}

export interface LastRun {
  readonly at: Date | null;
  readonly entries_seen: number;
  readonly findings_open: number;
  readonly strays_refunded: number;
}

/** Another run has gone on from where this one was. */
export class RunOvertaken extends Error {
  override readonly name = 'RunOvertaken';
}

@Injectable()
export class ReconciliationRepository {
  constructor(
    @Inject(PAYMENTS) private readonly pool: pg.Pool,
    @Inject(CONFIG) private readonly config: Pick<Config, 'RECONCILE_EVERY_MS' | 'STRAY_REFUND_AFTER_MS'>,
  ) {}

  /** Undefined while no run is due, here or in another replica. */
  async begin(): Promise<Run | undefined> {
    return (await this.pool.query<Run>(sql.BEGIN_RUN, [this.config.RECONCILE_EVERY_MS])).rows[0];
  }

  async findOpen(entries: readonly LedgerEntry[]): Promise<Pick<LedgerEntry, 'key' | 'id'>[]> {
    return (await this.pool.query(sql.STILL_OPEN, [JSON.stringify(entries)])).rows;
  }

  /** Commits what a page says together with the place that the reader has come to. @throws RunOvertaken */
  compare(entries: readonly LedgerEntry[], from: number, to: number): Promise<Finding[]> {
    const page = JSON.stringify(entries);
    return inTransaction(this.pool, async (tx) => {
      const moved = await tx.query(sql.MOVE_ON, [from, to]);
      if (moved.rowCount === 0) throw new RunOvertaken();
      await tx.query(sql.MARK_PAYMENTS, [page]);
      await tx.query(sql.MARK_REFUNDS, [page]);
      await tx.query(sql.KEEP_STRAYS, [page, this.config.STRAY_REFUND_AFTER_MS]);
      return (await tx.query<Finding>(sql.FIND_IN_LEDGER, [page])).rows;
    });
  }

  /** After the last page: what the ledger should have had, and what has come right. */
  end({ began_at }: Run, entriesSeen: number): Promise<Finding[]> {
    return inTransaction(this.pool, async (tx) => {
      const { rows } = await tx.query<Finding>(sql.FIND_MISSING, [began_at]);
      await tx.query(sql.RESOLVE);
      await tx.query(sql.END_RUN, [entriesSeen]);
      return rows;
    });
  }

  async lastRun(): Promise<LastRun> {
    return (await this.pool.query<LastRun>(sql.LAST_RUN)).rows[0] as LastRun;
  }
}
