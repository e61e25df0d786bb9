import { Global, Module } from '@nestjs/common';
import { ServiceClient } from '@webstore/http-client';
import { CONFIG } from '@webstore/nest-service';
import { CRM, INVENTORY, PAYMENTS, PROMOTIONS } from './backing.js';
import type { Config } from './config.js';
import { BreakerMetrics } from './parties.metrics.js';

const THIRD_PARTY_TIMEOUT_MS = 3_000;
const PROMOTIONS_TIMEOUT_MS = 2_000;
// Payments itself waits for the provider and tries again.
const PAYMENTS_TIMEOUT_MS = 8_000;

/** A client of each party, for every module. No client retries: the job does. */
@Global()
@Module({
  providers: [
    BreakerMetrics,
    {
      provide: INVENTORY,
      inject: [CONFIG],
      useFactory: ({ INVENTORY_URL }: Config) =>
        new ServiceClient({ name: 'inventory', baseUrl: INVENTORY_URL, timeoutMs: THIRD_PARTY_TIMEOUT_MS }),
    },
    {
      provide: CRM,
      inject: [CONFIG],
      useFactory: ({ CRM_URL }: Config) =>
        new ServiceClient({ name: 'crm', baseUrl: CRM_URL, timeoutMs: THIRD_PARTY_TIMEOUT_MS }),
    },
    {
      provide: PAYMENTS,
      inject: [CONFIG],
      useFactory: ({ PAYMENTS_URL: baseUrl, SERVICE_TOKEN: bearer }: Config) =>
        new ServiceClient({
          name: 'payments-service',
          baseUrl,
          bearer,
          tellsDeadline: true,
          timeoutMs: PAYMENTS_TIMEOUT_MS,
        }),
    },
    {
      provide: PROMOTIONS,
      inject: [CONFIG],
      useFactory: ({ PROMOTIONS_URL: baseUrl, SERVICE_TOKEN: bearer }: Config) =>
        new ServiceClient({
          name: 'promotions-service',
          baseUrl,
          bearer,
          tellsDeadline: true,
          timeoutMs: PROMOTIONS_TIMEOUT_MS,
        }),
    },
  ],
  exports: [INVENTORY, CRM, PAYMENTS, PROMOTIONS],
})
export class PartiesModule {}
