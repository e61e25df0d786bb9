import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ServiceTokenGuard, serviceModule } from '@webstore/nest-service';
import { PAYMENTS } from './backing.js';
import { Completer } from './completion/completer.js';
import { OpenMoneyMetrics } from './completion/open-money.metrics.js';
import { OpenPayments } from './completion/open-payments.js';
import { OpenPaymentsRepository } from './completion/open-payments.repository.js';
import { OpenRefunds } from './completion/open-refunds.js';
import { StrayCharges } from './completion/stray-charges.js';
import { readConfig } from './config.js';
import { PaymentProvider } from './payment-provider.js';
import { BreakerMetrics } from './payment-provider.metrics.js';
import { PaymentsController } from './payments.controller.js';
import { CountedPayments, CountedVoids } from './payments.metrics.js';
import { PaymentsRepository } from './payments.repository.js';
import { PaymentsService } from './payments.service.js';
import { Reconciler } from './reconciliation/reconciler.js';
import { ReconciliationController } from './reconciliation/reconciliation.controller.js';
import { ReconciliationMetrics } from './reconciliation/reconciliation.metrics.js';
import { ReconciliationRepository } from './reconciliation/reconciliation.repository.js';
import { ReconciliationService } from './reconciliation/reconciliation.service.js';
import { CountedRefunds } from './refunds.metrics.js';
import { RefundsRepository } from './refunds.repository.js';
import { RefundsService } from './refunds.service.js';
import { VoidingService } from './voiding/voiding.service.js';
import { VoidsRepository } from './voiding/voids.repository.js';

@Module({
  imports: [serviceModule({ readConfig, schema: 'payments', pool: PAYMENTS })],
  controllers: [ReconciliationController, PaymentsController],
  providers: [
    ...[PaymentsService, RefundsService, PaymentProvider],
    { provide: PaymentsRepository, useClass: CountedPayments },
    { provide: RefundsRepository, useClass: CountedRefunds },
    ...[Completer, OpenPayments, OpenPaymentsRepository, OpenRefunds, StrayCharges],
    ...[VoidingService, { provide: VoidsRepository, useClass: CountedVoids }],
    ...[Reconciler, ReconciliationService, ReconciliationRepository],
    ...[OpenMoneyMetrics, ReconciliationMetrics, BreakerMetrics],
    { provide: APP_GUARD, useClass: ServiceTokenGuard },
  ],
})
export class AppModule {}
