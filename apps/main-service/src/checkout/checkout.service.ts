import { Injectable, Logger } from '@nestjs/common';
import type { StoredAnswer } from '@webstore/idempotency';
import { CartBadge } from '../cart/cart-badge.js';
import { PaymentsClient } from '../clients/payments.client.js';
import { Baskets } from './basket.js';
import { OutOfStock, PaymentDeclined, PaymentsUnavailable } from './checkout.errors.js';
import { placed, refused } from './checkout-answer.js';
import { CheckoutAnswers } from './checkout-answers.js';
import type { OpenOrder } from './open-order.js';
import { keyedRequest, type OrderRequest } from './order-request.js';
import { OrdersInCheckout } from './orders-in-checkout.repository.js';
import { Quotes } from './quote.js';

type Outcome =
  | { readonly status: 'captured' | 'not_required' | 'unknown' }
  | { readonly status: 'declined'; readonly reason: string };

/** Turns a shopper's cart into a confirmed order, or gives back everything it took on the way. */
@Injectable()
export class CheckoutService {
  private readonly logger = new Logger(CheckoutService.name);

  constructor(
    private readonly answers: CheckoutAnswers,
    private readonly baskets: Baskets,
    private readonly quotes: Quotes,
    private readonly orders: OrdersInCheckout,
    private readonly payments: PaymentsClient,
    private readonly badge: CartBadge,
  ) {}

  /** The order is written before any money moves, and the money moves under the order's id. */
  async placeOrder(request: OrderRequest): Promise<StoredAnswer> {
    const replay = await this.answers.find(keyedRequest(request));
    if (replay) return replay;
    if (this.payments.isOpen) throw new PaymentsUnavailable();

    const order = await this.open(request).catch((reason: unknown) => this.orFaster(request, reason));
    return order ? this.complete(order) : this.answers.expect(keyedRequest(request));
  }

  /** Takes an open order to its end, from wherever it stands; may run any number of times, also at once. */
  async complete(order: OpenOrder): Promise<StoredAnswer> {
    const soldOut = await this.orders.reserve(order);
    if (soldOut.length > 0) return this.cancel(order, new OutOfStock(order.id, soldOut));

    const payment = await this.charge(order);
    if (payment.status === 'declined') return this.cancel(order, new PaymentDeclined(order.id, payment.reason));
    if (payment.status === 'unknown') return this.leavePending(order);
    return this.confirm(order, payment.status);
  }

  /** Undefined where the same request, sent twice, was faster the other time. */
  private async open(request: OrderRequest): Promise<OpenOrder | undefined> {
    const basket = await this.baskets.fill(request);
    const quote = await this.quotes.make(request, basket);
    return this.orders.open(request, quote);
  }

  /** What this one ran into, an empty cart say, may be the doing of its faster twin; otherwise throws the reason. */
  private async orFaster(request: OrderRequest, reason: unknown): Promise<undefined> {
    if (!(await this.answers.find(keyedRequest(request)))) throw reason;
  }

  private async charge(order: OpenOrder): Promise<Outcome> {
    if (order.total.amountMinor === 0) return { status: 'not_required' };
    try {
      const { status, decline_reason: reason } = await this.payments.charge({
        order_id: order.id,
        user_id: order.shopperId,
        amount_minor: order.total.amountMinor,
        currency: order.total.currency,
        country: order.country,
        method: order.paymentMethod,
      });
      if (status === 'declined') return { status, reason: reason ?? 'declined' };
      return { status: status === 'succeeded' ? 'captured' : 'unknown' };
    } catch (error) {
      this.logger.warn({
        message: 'The outcome of a payment is not known yet',
        order_id: order.id,
        error: String(error),
      });
      return { status: 'unknown' };
    }
  }

  private async confirm(order: OpenOrder, payment: 'captured' | 'not_required'): Promise<StoredAnswer> {
    const answer = placed(order, 'confirmed');
    const confirmed = await this.orders.confirm(order, payment, answer);
    if (confirmed && order.fromCart) this.badge.show(order.shopperId, 0);
    return confirmed ? answer : this.answers.expect(order.request);
  }

  private async cancel(order: OpenOrder, reason: OutOfStock | PaymentDeclined): Promise<StoredAnswer> {
    const answer = refused(order, reason);
    const cancelled = await this.orders.cancel(order, reason, answer);
    return cancelled ? answer : this.answers.expect(order.request);
  }

  private async leavePending(order: OpenOrder): Promise<StoredAnswer> {
    await this.orders.leavePending(order);
    return placed(order, 'pending');
  }
}
