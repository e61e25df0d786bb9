import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ServiceTokenGuard, serviceModule } from '@webstore/nest-service';
import { PROMOTIONS } from './backing.js';
import { readConfig } from './config.js';
import { CouponUsesRepository } from './coupon-uses.repository.js';
import { OffersRepository } from './offers.repository.js';
import { PromotionsController } from './promotions.controller.js';
import { PromotionsService } from './promotions.service.js';
import { RunningOffers } from './running-offers.js';

@Module({
  imports: [serviceModule({ readConfig, schema: 'promotions', pool: PROMOTIONS })],
  controllers: [PromotionsController],
  providers: [
    PromotionsService,
    RunningOffers,
    OffersRepository,
    CouponUsesRepository,
    { provide: APP_GUARD, useClass: ServiceTokenGuard },
  ],
})
export class AppModule {}
