import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { observe } from '@webstore/telemetry';
import { InventoryClient } from './inventory.client.js';
import { PaymentsClient } from './payments.client.js';
import { PromotionsClient } from './promotions.client.js';

/** Tells which services are not called for now, because most calls failed. */
@Injectable()
export class BreakerMetrics implements OnModuleDestroy {
  readonly onModuleDestroy: () => void;

  constructor(inventory: InventoryClient, payments: PaymentsClient, promotions: PromotionsClient) {
    this.onModuleDestroy = observe('breakers', (saw) => {
      saw('webstore.breaker.open', Number(inventory.isOpen), { service: 'inventory' });
      saw('webstore.breaker.open', Number(payments.isOpen), { service: 'payments-service' });
      saw('webstore.breaker.open', Number(promotions.isOpen), { service: 'promotions-service' });
    });
  }
}
