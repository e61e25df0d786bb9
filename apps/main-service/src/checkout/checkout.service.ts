import { Injectable } from '@nestjs/common';
import type { StoredAnswer } from '@webstore/idempotency';
import { refuseWhenOver } from '@webstore/nest-service';
import { CartBadge } from '../cart/cart-badge.js';
import { PaymentsClient } from '../clients/payments.client.js';
import { Baskets } from './basket.js';
import { CouponRefused, PaymentsUnavailable } from './checkout.errors.js';
import { placed } from './checkout-answer.js';
import { CheckoutAnswers } from './checkout-answers.js';
import { type BegunCheckout, CheckoutSaga } from './checkout-saga.js';
import type { OpenOrder } from './open-order.js';
import { keyedRequest, type OrderRequest } from './order-request.js';
import { Quotes } from './quote.js';

/** Turns a shopper's cart into a confirmed order, or gives back everything it took on the way. */
@Injectable()
export class CheckoutService {
  constructor(
    private readonly answers: CheckoutAnswers,
    private readonly baskets: Baskets,
    private readonly quotes: Quotes,
    private readonly saga: CheckoutSaga,
    private readonly payments: PaymentsClient,
    private readonly badge: CartBadge,
  ) {}

  /** The order is written before any money moves; from then on its saga sees to the end, also without this request. */
  async placeOrder(request: OrderRequest): Promise<StoredAnswer> {
    const replay = await this.answers.find(keyedRequest(request));
    if (replay) return replay;
    if (this.payments.isOpen) throw new PaymentsUnavailable();

    const begun = await this.begin(request).catch((reason: unknown) => this.orFaster(request, reason));
    if (!begun) return this.answers.expect(keyedRequest(request));

    const answer = (await this.saga.finish(begun)) ?? (await this.settledOrPending(begun.order));
    if (answer.status === 201 && begun.order.fromCart) this.badge.show(request.shopperId, 0);
    return answer;
  }

  /** Undefined where the same request, sent twice, was faster the other time. */
  private async begin(request: OrderRequest): Promise<BegunCheckout | undefined> {
    const basket = await this.baskets.fill(request);
    const quote = await this.quotes.make(request, basket);
    refuseWhenOver();
    return this.saga.begin(request, quote);
  }

  /**
   * What this one ran into may be the doing of its faster twin, as an empty cart, or of the checkout that takes the same
   * cart, as a coupon that is held by it; otherwise throws the reason.
   */
  private async orFaster(request: OrderRequest, reason: unknown): Promise<undefined> {
    if (await this.answers.find(keyedRequest(request))) return;
    const isOfCart = reason instanceof CouponRefused && request.items === 'cart';
    throw (isOfCart && (await this.saga.runningFor(request.shopperId))) || reason;
  }

  /** This request could not see its order to the end: perhaps another driver has, else somebody will. */
  private async settledOrPending(order: OpenOrder): Promise<StoredAnswer> {
    return this.answers.expect(order.request).catch(() => placed(order, 'pending'));
  }
}
