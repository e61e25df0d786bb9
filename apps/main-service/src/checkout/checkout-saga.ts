import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { StoredAnswer } from '@webstore/idempotency';
import { CONFIG } from '@webstore/nest-service';
import { type Moved, NotYet, type Saga, type SagaEvent, SagaRunner } from '@webstore/saga';
import type pg from 'pg';
import { STORE } from '../backing.js';
import type { Config } from '../config.js';
import { type Cancellation, declined, soldOut, undone } from './cancellation.js';
import { CheckoutInProgress } from './checkout.errors.js';
import { placed, refused } from './checkout-answer.js';
import { logSagaEvent } from './log-saga-event.js';
import type { OpenOrder } from './open-order.js';
import type { OrderRequest } from './order-request.js';
import { OrdersInCheckout } from './orders-in-checkout.repository.js';
import { Payment } from './payment.js';
import type { Quote } from './quote.js';

export interface BegunCheckout {
  readonly saga: Saga;
  readonly order: OpenOrder;
}

/**
 * The steps from an open order to its end: RESERVE what is limited, PAY, then CONFIRMED or CANCELLED; from either of them
 * to UNDO, when an operator calls the order off. Each may run any number of times, also at once: the money moves under
 * the order's id, and what is written hangs on the saga's fence.
 */
@Injectable()
export class CheckoutSaga implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(CheckoutSaga.name);
  private readonly runner: SagaRunner<StoredAnswer, OpenOrder>;

  constructor(
    @Inject(CONFIG) { DATABASE_URL: url, SAGA_LEASE_MS: leaseMs }: Pick<Config, 'DATABASE_URL' | 'SAGA_LEASE_MS'>,
    @Inject(STORE) pool: pg.Pool,
    private readonly orders: OrdersInCheckout,
    private readonly payment: Payment,
  ) {
    this.runner = new SagaRunner<StoredAnswer, OpenOrder>({
      ...{ pool, url, schema: 'store', kind: 'checkout', leaseMs },
      steps: { RESERVE: this.reserve.bind(this), PAY: this.pay.bind(this), UNDO: this.undo.bind(this) },
      load: ({ id }) => this.orders.load(id),
      facts: factsOf,
      onEvent: (event) => this.tell(event),
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.runner.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.runner.stop();
  }

  /** Writes the order; undefined where its key was claimed meanwhile. @throws CartChanged, CheckoutInProgress */
  async begin(request: OrderRequest, quote: Quote): Promise<BegunCheckout | undefined> {
    const isLimited = quote.lines.some(({ inventoryPolicy }) => inventoryPolicy === 'pessimistic');
    const step = isLimited ? 'RESERVE' : 'PAY';
    const order = await this.orders.open(request, quote, this.runner.openValues(step));
    return order && { order, saga: { id: order.id, step, fence: 1, attempts: 0, traceparent: order.traceparent } };
  }

  /** That the shopper's cart is being ordered, where it is. */
  async runningFor(shopperId: string): Promise<CheckoutInProgress | undefined> {
    const id = await this.orders.findRunning(shopperId);
    return id === undefined ? undefined : new CheckoutInProgress(id);
  }

  /** The final answer; undefined where the end is not known now, and is seen to by itself. */
  finish({ saga, order }: BegunCheckout): Promise<StoredAnswer | undefined> {
    return this.runner.drive(saga, order);
  }

  protected tell(event: SagaEvent): void {
    logSagaEvent(this.logger, event);
  }

  private async reserve(saga: Saga, order: OpenOrder): Promise<Moved<StoredAnswer>> {
    const short = await this.orders.reserve(saga, 'PAY');
    if (short.length > 0) return this.cancel(saga, order, soldOut(order, short));
    return { next: { ...saga, step: 'PAY', attempts: 0 } };
  }

  private async pay(saga: Saga, order: OpenOrder): Promise<Moved<StoredAnswer>> {
    const outcome = await this.payment.of(order);
    if (outcome.status === 'declined') return this.cancel(saga, order, declined(order, outcome.reason));
    if (outcome.status === 'unknown') return this.askAgain(order);
    return this.confirm(saga, order, outcome.status);
  }

  /** An operator asked for it: nothing is charged from now on, and what was charged goes back before the order falls. */
  private async undo(saga: Saga, order: OpenOrder): Promise<Moved<StoredAnswer>> {
    return this.cancel(saga, order, undone(order, await this.payment.undo(order)));
  }

  private async confirm(
    saga: Saga,
    order: OpenOrder,
    payment: 'captured' | 'not_required',
  ): Promise<Moved<StoredAnswer>> {
    const answer = placed(order, 'confirmed');
    await this.orders.confirm(saga, order, payment, answer);
    return { done: answer };
  }

  private async cancel(saga: Saga, order: OpenOrder, cancellation: Cancellation): Promise<Moved<StoredAnswer>> {
    const answer = refused(order, cancellation.reason);
    await this.orders.cancel(saga, order, cancellation, answer);
    return { done: answer, isUndone: true };
  }

  private async askAgain(order: OpenOrder): Promise<never> {
    await this.orders.sayUnknown(order.id);
    throw new NotYet('The outcome of the payment is not known yet');
  }
}

/** What its trace says of an order: kept if it is of high value, and found by the order. */
function factsOf({ id, country, totalUsd }: OpenOrder) {
  return {
    'webstore.order.id': id,
    'webstore.order.value_usd_minor': totalUsd.amountMinor,
    'webstore.country': country,
  };
}
