import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ServiceTokenGuard, serviceModule } from '@webstore/nest-service';
import { PAYMENTS } from './backing.js';
import { Completer } from './completion/completer.js';
import { OpenPayments } from './completion/open-payments.js';
import { OpenPaymentsRepository } from './completion/open-payments.repository.js';
import { OpenRefunds } from './completion/open-refunds.js';
import { StrayCharges } from './completion/stray-charges.js';
import { readConfig } from './config.js';
import { PaymentProvider } from './payment-provider.js';
import { PaymentsController } from './payments.controller.js';
import { PaymentsRepository } from './payments.repository.js';
import { PaymentsService } from './payments.service.js';
import { Reconciler } from './reconciliation/reconciler.js';
import { ReconciliationController } from './reconciliation/reconciliation.controller.js';
import { ReconciliationRepository } from './reconciliation/reconciliation.repository.js';
import { ReconciliationService } from './reconciliation/reconciliation.service.js';
import { RefundsRepository } from './refunds.repository.js';
import { RefundsService } from './refunds.service.js';
import { VoidingService } from './voiding/voiding.service.js';
import { VoidsRepository } from './voiding/voids.repository.js';

@Module({
  imports: [serviceModule({ readConfig, schema: 'payments', pool: PAYMENTS })],
  controllers: [ReconciliationController, PaymentsController],
  providers: [
    ...[PaymentsService, RefundsService, PaymentProvider, PaymentsRepository, RefundsRepository],
    ...[Completer, OpenPayments, OpenPaymentsRepository, OpenRefunds, StrayCharges],
    ...[VoidingService, VoidsRepository],
    ...[Reconciler, ReconciliationService, ReconciliationRepository],
    { provide: APP_GUARD, useClass: ServiceTokenGuard },
  ],
})
export class AppModule {}
