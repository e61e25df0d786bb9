import { Module } from '@nestjs/common';
import { CartModule } from '../cart/cart.module.js';
import { ClientsModule } from '../clients/clients.module.js';
import { StockMetrics } from '../stock/stock.metrics.js';
import { Baskets } from './basket.js';
import { CheckoutController } from './checkout.controller.js';
import { CheckoutService } from './checkout.service.js';
import { CheckoutAnswers } from './checkout-answers.js';
import { CheckoutSaga } from './checkout-saga.js';
import { CountedCheckoutSaga } from './checkout-saga.metrics.js';
import { CountedOrdersInCheckout } from './orders-in-checkout.metrics.js';
import { OrdersInCheckout } from './orders-in-checkout.repository.js';
import { Payment } from './payment.js';
import { Quotes } from './quote.js';
import { SagaMetrics } from './sagas.metrics.js';

@Module({
  imports: [CartModule, ClientsModule],
  controllers: [CheckoutController],
  providers: [
    ...[CheckoutService, CheckoutAnswers, Baskets, Quotes, Payment],
    { provide: OrdersInCheckout, useClass: CountedOrdersInCheckout },
    { provide: CheckoutSaga, useClass: CountedCheckoutSaga },
    ...[SagaMetrics, StockMetrics],
  ],
})
export class CheckoutModule {}
