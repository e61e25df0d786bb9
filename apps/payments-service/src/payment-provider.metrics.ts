import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { countries } from '@webstore/contracts';
import { observe } from '@webstore/telemetry';
import { PaymentProvider } from './payment-provider.js';

/** Tells for which countries the provider is not called for now, because most calls failed. */
@Injectable()
export class BreakerMetrics implements OnModuleDestroy {
  readonly onModuleDestroy: () => void;

  constructor(@Inject(PaymentProvider) provider: PaymentProvider) {
    this.onModuleDestroy = observe('breakers', (saw) => {
      for (const country of countries) {
        saw('webstore.breaker.open', Number(provider.isAway(country)), { service: 'payment-provider', country });
      }
    });
  }
}
