import { Inject, Injectable } from '@nestjs/common';
import type { Country } from '@webstore/contracts';
import { count } from '@webstore/telemetry';
import { JobRunner } from '../jobs/job-runner.js';
import type { LineFate } from './line-fate.js';
import { SettledOrder } from './settle-lines.js';

const inStock: readonly LineFate['status'][] = ['reserved', 'alternative_warehouse'];

/** Counts where the goods of paid orders come from, when that is committed. */
@Injectable()
export class ReservationMetrics {
  constructor(@Inject(JobRunner) runner: JobRunner) {
    runner.listen((event) => {
      if (event.type === 'done' && event.outcome instanceof SettledOrder) record(event.outcome);
    });
  }
}

function record({ country, fates }: SettledOrder): void {
  for (const outcome of fates) recordLine(outcome, country);
  if (fates.includes('delayed')) count('orders.delayed_fulfillment', { country });
  if (fates.every((fate) => fate === 'cancelled_out_of_stock')) count('orders.cancelled_out_of_stock', { country });
}

function recordLine(outcome: LineFate['status'], country: Country): void {
  count('webstore.fulfillment.lines', { outcome, country });
  if (!inStock.includes(outcome)) count('inventory.reservation.failures', { country });
}
