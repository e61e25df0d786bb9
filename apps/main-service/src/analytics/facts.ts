import { Injectable, Logger } from '@nestjs/common';
import type { Country, Segment } from '@webstore/contracts';
import { DatabaseClock } from '@webstore/database';
import { FactsRepository, type FactTable } from './facts.repository.js';
import { Tally } from './tally.js';

export const funnelStages = ['browse_catalog', 'view_product', 'add_to_cart', 'checkout_complete'] as const;
export type FunnelStage = (typeof funnelStages)[number];

const MOST_KEYS = 10_000;
const HOUR_MS = 60 * 60_000;
const tables = ['funnel_fact', 'segment_fact', 'product_view_fact'] as const satisfies readonly FactTable[];

/**
 * What shoppers did, counted in memory and written from time to time: a click costs no statement, and a database that
 * is away loses nothing until a tally is full.
 */
@Injectable()
export class Facts {
  private readonly logger = new Logger('analytics');
  private readonly tallies: Readonly<Record<FactTable, Tally>> = {
    funnel_fact: new Tally(MOST_KEYS),
    segment_fact: new Tally(MOST_KEYS),
    product_view_fact: new Tally(MOST_KEYS),
  };
  private readonly awaited = new Set<Promise<void>>();
  private flushing: Promise<void> = Promise.resolve();

  private hour = { number: 0, text: '' };

  constructor(
    private readonly repository: FactsRepository,
    private readonly clock: DatabaseClock,
  ) {}

  reachedStage(stage: FunnelStage, country: Country, paymentMethod = ''): void {
    this.tallies.funnel_fact.add([this.currentHour(), stage, country, paymentMethod]);
  }

  actedAs(segment: Promise<Segment>, action: FunnelStage, country: Country): void {
    const hour = this.currentHour();
    const counted = segment.then(
      (known) => this.tallies.segment_fact.add([hour, known, action, country]),
      (error) => this.logger.warn({ message: 'The segment of an action is unknown', action, error: String(error) }),
    );
    this.awaited.add(counted);
    void counted.finally(() => this.awaited.delete(counted));
  }

  viewedProduct(country: Country, productId: string): void {
    this.tallies.product_view_fact.add([this.currentHour(), country, productId]);
  }

  /** Writes what has been counted; one flush at a time. */
  flush(): Promise<void> {
    this.flushing = this.flushing.then(async () => {
      for (const table of tables) await this.flushTable(table);
    });
    return this.flushing;
  }

  /** Waits for the segments that are still being looked up, and writes them too. */
  async flushAll(): Promise<void> {
    await Promise.all(this.awaited);
    await this.flush();
  }

  private async flushTable(table: FactTable): Promise<void> {
    const tally = this.tallies[table];
    const facts = tally.take();
    try {
      await this.repository.add(table, facts);
    } catch (error) {
      for (const { key, count } of facts) tally.add(key, count);
      this.logger.warn({ message: 'Facts wait for the database', table, keys: facts.length, error: String(error) });
    }
    const lost = tally.takeDropped();
    if (lost > 0) this.logger.error({ message: 'Facts were lost: the tally is full', table, lost });
  }

  /** Written anew once an hour: every click asks. */
  private currentHour(): string {
    const number = Math.floor(this.clock.nowMs() / HOUR_MS);
    if (number !== this.hour.number) this.hour = { number, text: new Date(number * HOUR_MS).toISOString() };
    return this.hour.text;
  }
}
