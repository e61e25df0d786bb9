import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { jobPayloads } from '@webstore/contracts';
import { type Job, JobWorker, logJobEvent } from '@webstore/jobs';
import type pg from 'pg';
import { STORE } from '../backing.js';
import { CheckoutService } from './checkout.service.js';
import { OrdersInCheckout } from './orders-in-checkout.repository.js';

const ASK_AT_LEAST_EVERY_MS = 60_000;
const TEN_YEARS_MS = 3_650 * 24 * 3_600_000;

/** Goes on asking for the outcome of a payment that was not known when the shopper got a 202; money may have moved, so it never gives up. */
@Injectable()
export class SettleCheckout implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SettleCheckout.name);
  private readonly worker: JobWorker;

  constructor(
    @Inject(STORE) pool: pg.Pool,
    private readonly checkout: CheckoutService,
    private readonly orders: OrdersInCheckout,
  ) {
    this.worker = new JobWorker({
      pool,
      handlers: { 'settle-checkout': (job: Job) => this.settle(job) },
      retry: { capMs: ASK_AT_LEAST_EVERY_MS, patienceMs: TEN_YEARS_MS },
      onEvent: (event) => logJobEvent(this.logger, event),
    });
  }

  onApplicationBootstrap(): void {
    this.worker.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker.stop();
  }

  private async settle(job: Job): Promise<void> {
    const { order_id: id } = jobPayloads['settle-checkout'].parse(job.payload);
    const order = await this.orders.findOpen(id);
    if (!order) return;
    const { status } = await this.checkout.complete(order);
    if (status === 202) throw new Error('The outcome of the payment is still not known');
    this.logger.log({ message: 'A pending order is settled', order_id: id, status });
  }
}
