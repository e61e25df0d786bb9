import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ServiceClient } from '@webstore/http-client';
import { observe } from '@webstore/telemetry';
import { CRM, INVENTORY, PAYMENTS, PROMOTIONS } from './backing.js';

/** Tells which parties are not called for now, because most calls failed. */
@Injectable()
export class BreakerMetrics implements OnModuleDestroy {
  readonly onModuleDestroy: () => void;

  constructor(
    @Inject(INVENTORY) inventory: ServiceClient,
    @Inject(CRM) crm: ServiceClient,
    @Inject(PAYMENTS) payments: ServiceClient,
    @Inject(PROMOTIONS) promotions: ServiceClient,
  ) {
    this.onModuleDestroy = observe('breakers', (saw) => {
      saw('webstore.breaker.open', Number(inventory.isOpen), { service: 'inventory' });
      saw('webstore.breaker.open', Number(crm.isOpen), { service: 'crm' });
      saw('webstore.breaker.open', Number(payments.isOpen), { service: 'payments-service' });
      saw('webstore.breaker.open', Number(promotions.isOpen), { service: 'promotions-service' });
    });
  }
}
