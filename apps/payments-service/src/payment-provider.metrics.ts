import { Inject, Injectable } from '@nestjs/common';
import { countries } from '@webstore/contracts';
import { Gauges } from '@webstore/nest-service';
import type { Saw } from '@webstore/telemetry';
import { PaymentProvider } from './payment-provider.js';

/** Tells for which countries the provider is not called for now, because most calls failed. */
@Injectable()
export class BreakerMetrics extends Gauges {
  constructor(@Inject(PaymentProvider) private readonly provider: PaymentProvider) {
    super('breakers');
  }

  protected override look(saw: Saw): void {
    for (const country of countries) {
      saw('webstore.breaker.open', Number(this.provider.isAway(country)), { service: 'payment-provider', country });
    }
  }
}
