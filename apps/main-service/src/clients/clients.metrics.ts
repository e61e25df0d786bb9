import { Injectable } from '@nestjs/common';
import { Gauges } from '@webstore/nest-service';
import type { Saw } from '@webstore/telemetry';
import { InventoryClient } from './inventory.client.js';
import { PaymentsClient } from './payments.client.js';
import { PromotionsClient } from './promotions.client.js';

/** Tells which services are not called for now, because most calls failed. */
@Injectable()
export class BreakerMetrics extends Gauges {
  constructor(
    private readonly inventory: InventoryClient,
    private readonly payments: PaymentsClient,
    private readonly promotions: PromotionsClient,
  ) {
    super('breakers');
  }

  protected override look(saw: Saw): void {
    saw('webstore.breaker.open', Number(this.inventory.isOpen), { service: 'inventory' });
    saw('webstore.breaker.open', Number(this.payments.isOpen), { service: 'payments-service' });
    saw('webstore.breaker.open', Number(this.promotions.isOpen), { service: 'promotions-service' });
  }
}
