import { CartRepository } from '@webstore/main-service/dist/cart/cart.repository.js';
import { CartBadge } from '@webstore/main-service/dist/cart/cart-badge.js';
import { Baskets } from '@webstore/main-service/dist/checkout/basket.js';
import { CheckoutService } from '@webstore/main-service/dist/checkout/checkout.service.js';
import { CheckoutAnswers } from '@webstore/main-service/dist/checkout/checkout-answers.js';
import { CheckoutSaga } from '@webstore/main-service/dist/checkout/checkout-saga.js';
import { OrdersInCheckout } from '@webstore/main-service/dist/checkout/orders-in-checkout.repository.js';
import { Payment } from '@webstore/main-service/dist/checkout/payment.js';
import { Quotes } from '@webstore/main-service/dist/checkout/quote.js';
import { InventoryClient } from '@webstore/main-service/dist/clients/inventory.client.js';
import { PaymentsClient } from '@webstore/main-service/dist/clients/payments.client.js';
import { PromotionsClient } from '@webstore/main-service/dist/clients/promotions.client.js';
import { CancelOrder } from '@webstore/main-service/dist/orders/cancel-order.js';
import { OrdersRepository } from '@webstore/main-service/dist/orders/orders.repository.js';
import { OrdersService } from '@webstore/main-service/dist/orders/orders.service.js';
import type { Redis } from 'ioredis';
import type pg from 'pg';
import { urlOf } from '../faults/mortal-session.js';
import type { Party } from '../parties/party.js';
import type { SimulatedProcess } from './fleet.js';
import type { Mortal } from './mortal.js';
import { replace } from './replace.js';
import { SAGA_LEASE_MS, type World } from './world.js';

const NOWHERE = 'http://nowhere';

/** A process of the main service, as far as orders go: the classes of the app, put together by hand. */
export class MainProcess implements SimulatedProcess {
  readonly checkout: CheckoutService;
  readonly orders: OrdersService;
  readonly #saga: CheckoutSaga;

  constructor(
    readonly mortal: Mortal,
    world: World,
    paymentsDesk: Party,
  ) {
    const pool = world.poolOf(mortal, 'store') as unknown as pg.Pool;
    const payments = replace(new PaymentsClient({ PAYMENTS_URL: NOWHERE, SERVICE_TOKEN: '' }), {
      payments: world.clientOf(mortal, 'payments', paymentsDesk),
    });
    const inOpening = new OrdersInCheckout(pool);
    const config = { DATABASE_URL: urlOf(mortal, world.options.url), SAGA_LEASE_MS };
    this.#saga = new CheckoutSaga(config, pool, inOpening, new Payment(payments));
    const badge = new CartBadge({ set: async () => 'OK' } as unknown as Redis);
    const baskets = new Baskets(pool, new CartRepository(pool));
    const quotes = quotesOf(mortal, world);
    this.checkout = new CheckoutService(new CheckoutAnswers(pool), baskets, quotes, this.#saga, payments, badge);
    this.orders = new OrdersService(new OrdersRepository(pool), new CancelOrder(pool), pool);
  }

  start(): Promise<void> {
    return this.#saga.onApplicationBootstrap();
  }

  stop(): Promise<void> {
    return this.#saga.onApplicationShutdown();
  }
}

function quotesOf(mortal: Mortal, world: World): Quotes {
  const promotions = replace(new PromotionsClient({ PROMOTIONS_URL: NOWHERE, SERVICE_TOKEN: '' }), {
    promotions: world.clientOf(mortal, 'promotions', world.promotions.answer),
  });
  const inventory = replace(new InventoryClient({ INVENTORY_URL: NOWHERE }), {
    inventory: world.clientOf(mortal, 'inventory', world.inventory.answer),
  });
  return new Quotes(promotions, inventory);
}
