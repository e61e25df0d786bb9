import { Module } from '@nestjs/common';
import { HealthController, ReadinessChecks } from '@webstore/nest-service';
import type pg from 'pg';
import { STORE } from './backing.js';
import { BackingModule } from './backing.module.js';
import { Ping } from './canary/ping.js';
import { ConfirmCoupon } from './coupons/confirm-coupon.js';
import { ReleaseCoupon } from './coupons/release-coupon.js';
import { UpdateCrm } from './crm/update-crm.js';
import type { Handler } from './jobs/handler.js';
import { HANDLERS, JobRunner } from './jobs/job-runner.js';
import { PaymentsService } from './refunds/payments.service.js';
import { RefundPayment } from './refunds/refund-payment.js';
import { InventoryService } from './reservation/inventory.service.js';
import { ReserveStock } from './reservation/reserve-stock.js';
import { ShipOrder } from './shipping/ship-order.js';

const handlers = [ReserveStock, ShipOrder, UpdateCrm, ConfirmCoupon, ReleaseCoupon, RefundPayment, Ping];

@Module({
  imports: [BackingModule],
  controllers: [HealthController],
  providers: [
    ...handlers,
    InventoryService,
    PaymentsService,
    JobRunner,
    { provide: HANDLERS, inject: handlers, useFactory: (...made: Handler[]) => made },
    {
      provide: ReadinessChecks,
      inject: [STORE],
      useFactory: (store: pg.Pool) => ({ checks: { postgres: () => store.query('SELECT 1') } }),
    },
  ],
})
export class AppModule {}
