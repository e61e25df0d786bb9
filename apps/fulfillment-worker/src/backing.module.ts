import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { openPool } from '@webstore/database';
import { ServiceClient } from '@webstore/http-client';
import { CONFIG } from '@webstore/nest-service';
import type pg from 'pg';
import { CRM, INVENTORY, PAYMENTS, PROMOTIONS, STORE } from './backing.js';
import { type Config, readConfig } from './config.js';

const CONNECTIONS = 10;
const THIRD_PARTY_TIMEOUT_MS = 3_000;
const PROMOTIONS_TIMEOUT_MS = 2_000;
// Payments itself waits for the provider and tries again.
const PAYMENTS_TIMEOUT_MS = 8_000;

/** Configuration, the store's database and a client of each party, for every module. No client retries: the job does. */
@Global()
@Module({
  providers: [
    { provide: CONFIG, useFactory: readConfig },
    {
      provide: STORE,
      inject: [CONFIG],
      useFactory: (config: Config) => openPool({ url: config.DATABASE_URL, schema: 'store', max: CONNECTIONS }),
    },
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
        new ServiceClient({ name: 'payments', baseUrl, bearer, timeoutMs: PAYMENTS_TIMEOUT_MS }),
    },
    {
      provide: PROMOTIONS,
      inject: [CONFIG],
      useFactory: ({ PROMOTIONS_URL: baseUrl, SERVICE_TOKEN: bearer }: Config) =>
        new ServiceClient({ name: 'promotions', baseUrl, bearer, timeoutMs: PROMOTIONS_TIMEOUT_MS }),
    },
  ],
  exports: [CONFIG, STORE, INVENTORY, CRM, PAYMENTS, PROMOTIONS],
})
export class BackingModule implements OnApplicationShutdown {
  constructor(@Inject(STORE) private readonly store: pg.Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.store.end();
  }
}
