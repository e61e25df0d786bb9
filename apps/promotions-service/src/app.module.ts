import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { openPool } from '@webstore/database';
import { CONFIG, HealthController, ReadinessChecks, ServiceTokenGuard } from '@webstore/nest-service';
import type pg from 'pg';
import { PROMOTIONS } from './backing.js';
import { type Config, readConfig } from './config.js';
import { CouponUsesRepository } from './coupon-uses.repository.js';
import { OffersRepository } from './offers.repository.js';
import { PromotionsController } from './promotions.controller.js';
import { PromotionsService } from './promotions.service.js';
import { RunningOffers } from './running-offers.js';

@Module({
  controllers: [PromotionsController, HealthController],
  providers: [
    PromotionsService,
    RunningOffers,
    OffersRepository,
    CouponUsesRepository,
    { provide: CONFIG, useFactory: readConfig },
    {
      provide: PROMOTIONS,
      inject: [CONFIG],
      useFactory: (config: Config) => openPool({ url: config.DATABASE_URL, schema: 'promotions', max: 10 }),
    },
    {
      provide: ReadinessChecks,
      inject: [PROMOTIONS],
      useFactory: (pool: pg.Pool) => ({ checks: { postgres: () => pool.query('SELECT 1') } }),
    },
    { provide: APP_GUARD, useClass: ServiceTokenGuard },
  ],
})
export class AppModule implements OnApplicationShutdown {
  constructor(@Inject(PROMOTIONS) private readonly pool: pg.Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
