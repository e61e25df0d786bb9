import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Job, JobEffect } from '@webstore/jobs';
import { CONFIG } from '@webstore/nest-service';
import type pg from 'pg';
import { STORE } from '../backing.js';
import type { Config } from '../config.js';
import type { Handler } from '../jobs/handler.js';
import { payloadOf } from '../jobs/payload-of.js';
import { type Order, type OrderLine, readOrder } from '../orders/read-order.js';
import { findGoods } from './find-goods.js';
import { giveBackUnrecorded } from './give-back.js';
import { InventoryService } from './inventory.service.js';
import type { LineFate, SettledLine } from './line-fate.js';
import { nextJobs } from './next-jobs.js';
import { settleLines } from './settle-lines.js';
import { isAskedFor, wantedOf } from './wanted.js';

/** Finds the goods of every line of a paid order; an outage of the inventory is thrown, and the job comes again. */
@Injectable()
export class ReserveStock implements Handler {
  readonly kind = 'reserve-stock';
  private readonly logger = new Logger(ReserveStock.name);

  constructor(
    @Inject(STORE) private readonly store: pg.Pool,
    @Inject(InventoryService) private readonly inventory: InventoryService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(job: Job): Promise<JobEffect | undefined> {
    const order = await readOrder(this.store, payloadOf('reserve-stock', job).order_id);
    if (order?.status === 'CANCELLED') return this.giveBack(order);
    if (order?.status !== 'CONFIRMED' || order.fulfillmentStatus !== 'reserving') return undefined;
    const lines = await this.settledLines(order);
    const plan = { dayMs: this.config.DELAY_DAY_MS, traceparent: job.traceparent };
    return (tx) => settleLines(tx, { order, lines, jobs: nextJobs(order, lines, plan) });
  }

  private async settledLines(order: Order): Promise<SettledLine[]> {
    const lines: SettledLine[] = [];
    for (const line of order.lines) lines.push({ line, fate: await this.fateOf(order, line) });
    this.logger.log({
      message: 'The goods of an order were looked for',
      order_id: order.id,
      fates: lines.map(({ fate }) => fate.status),
    });
    return lines;
  }

  private async fateOf(order: Order, line: OrderLine): Promise<LineFate> {
    return isAskedFor(line) ? findGoods(this.inventory, wantedOf(order, line)) : { status: 'reserved' };
  }

  /** The shopper cancelled. An earlier run may have been interrupted after it reserved, and left no record of it. */
  private async giveBack(order: Order): Promise<undefined> {
    await giveBackUnrecorded(this.inventory, order);
  }
}
