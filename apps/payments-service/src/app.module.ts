import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { openPool } from '@webstore/database';
import { CONFIG, HealthController, ReadinessChecks, ServiceTokenGuard } from '@webstore/nest-service';
import type pg from 'pg';
import { PAYMENTS } from './backing.js';
import { type Config, readConfig } from './config.js';
import { PaymentProvider } from './payment-provider.js';
import { PaymentsController } from './payments.controller.js';
import { PaymentsRepository } from './payments.repository.js';
import { PaymentsService } from './payments.service.js';
import { RefundsRepository } from './refunds.repository.js';
import { RefundsService } from './refunds.service.js';

@Module({
  controllers: [PaymentsController, HealthController],
  providers: [
    ...[PaymentsService, RefundsService, PaymentProvider, PaymentsRepository, RefundsRepository],
    { provide: CONFIG, useFactory: readConfig },
    {
      provide: PAYMENTS,
      inject: [CONFIG],
      useFactory: (config: Config) => openPool({ url: config.DATABASE_URL, schema: 'payments', max: 10 }),
    },
    {
      provide: ReadinessChecks,
      inject: [PAYMENTS],
      useFactory: (pool: pg.Pool) => ({ checks: { postgres: () => pool.query('SELECT 1') } }),
    },
    { provide: APP_GUARD, useClass: ServiceTokenGuard },
  ],
})
export class AppModule implements OnApplicationShutdown {
  constructor(@Inject(PAYMENTS) private readonly pool: pg.Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
