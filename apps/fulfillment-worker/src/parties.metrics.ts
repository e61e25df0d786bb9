import { Inject, Injectable } from '@nestjs/common';
import type { ServiceClient } from '@webstore/http-client';
import { Gauges } from '@webstore/nest-service';
import type { Saw } from '@webstore/telemetry';
import { CRM, INVENTORY, PAYMENTS, PROMOTIONS } from './backing.js';

/** Tells which parties are not called for now, because most calls failed. */
@Injectable()
export class BreakerMetrics extends Gauges {
  constructor(
    @Inject(INVENTORY) private readonly inventory: ServiceClient,
    @Inject(CRM) private readonly crm: ServiceClient,
    @Inject(PAYMENTS) private readonly payments: ServiceClient,
    @Inject(PROMOTIONS) private readonly promotions: ServiceClient,
  ) {
    super('breakers');
  }

  protected override look(saw: Saw): void {
    saw('webstore.breaker.open', Number(this.inventory.isOpen), { service: 'inventory' });
    saw('webstore.breaker.open', Number(this.crm.isOpen), { service: 'crm' });
    saw('webstore.breaker.open', Number(this.payments.isOpen), { service: 'payments-service' });
    saw('webstore.breaker.open', Number(this.promotions.isOpen), { service: 'promotions-service' });
  }
}
