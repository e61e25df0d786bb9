import { Module } from '@nestjs/common';
import { serviceModule } from '@webstore/nest-service';
import { STORE } from './backing.js';
import { Ping } from './canary/ping.js';
import { readConfig } from './config.js';
import { ConfirmCoupon } from './coupons/confirm-coupon.js';
import { ReleaseCoupon } from './coupons/release-coupon.js';
import { UpdateCrm } from './crm/update-crm.js';
import type { Handler } from './jobs/handler.js';
import { HANDLERS, JobRunner } from './jobs/job-runner.js';
import { JobMetrics } from './jobs/jobs.metrics.js';
import { PartiesModule } from './parties.module.js';
import { PaymentsService } from './refunds/payments.service.js';
import { RefundPayment } from './refunds/refund-payment.js';
import { InventoryService } from './reservation/inventory.service.js';
import { ReservationMetrics } from './reservation/reservation.metrics.js';
import { ReserveStock } from './reservation/reserve-stock.js';
import { ShipOrder } from './shipping/ship-order.js';

const handlers = [ReserveStock, ShipOrder, UpdateCrm, ConfirmCoupon, ReleaseCoupon, RefundPayment, Ping];

@Module({
  imports: [serviceModule({ readConfig, schema: 'store', pool: STORE }), PartiesModule],
  providers: [
    ...handlers,
    InventoryService,
    PaymentsService,
    ...[JobRunner, JobMetrics, ReservationMetrics],
    { provide: HANDLERS, inject: handlers, useFactory: (...made: Handler[]) => made },
  ],
})
export class AppModule {}
