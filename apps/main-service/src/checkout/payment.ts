import { Injectable, Logger } from '@nestjs/common';
import { NotYet } from '@webstore/saga';
import { PaymentsClient } from '../clients/payments.client.js';
import type { Cancellation } from './cancellation.js';
import type { OpenOrder } from './open-order.js';

export type PaymentOutcome =
  | { readonly status: 'captured' | 'not_required' | 'unknown' }
  | { readonly status: 'declined'; readonly reason: string };

/** The charge of an order, as far as it is known: an answer that stays out is no decline. */
@Injectable()
export class Payment {
  private readonly logger = new Logger(Payment.name);

  constructor(private readonly payments: PaymentsClient) {}

  /** Asks for the order's total under the order's id, which is charged once however often it is asked for. */
  async of(order: OpenOrder): Promise<PaymentOutcome> {
    if (order.total.amountMinor === 0) return { status: 'not_required' };
    try {
      return await this.charge(order);
    } catch (error) {
      const facts = { order_id: order.id, error: String(error) };
      this.logger.warn({ message: 'The outcome of a payment is not known yet', ...facts });
      return { status: 'unknown' };
    }
  }

  /**
   * Sees to it that the order is never charged, or that what was charged is given back.
   * @throws NotYet while that is not known, CallFailed
   */
  async undo({ id, shopperId, total, country }: OpenOrder): Promise<Cancellation['payment']> {
    if (total.amountMinor === 0) return 'none';
    const { amountMinor: amount_minor, currency } = total;
    const { status } = await this.payments.void(id, { user_id: shopperId, amount_minor, currency, country });
    if (status === 'declined') return 'none';
    if (status !== 'succeeded') throw new NotYet('It is not known yet whether the order was charged');
    const refund = await this.payments.refund(`${id}:refund:0`, {
      order_id: id,
      amount_minor,
      reason: 'checkout undone',
    });
    if (refund.status !== 'succeeded') throw new NotYet('It is not known yet whether the money went back');
    return 'refunded';
  }

  private async charge({ id, shopperId, total, country, paymentMethod }: OpenOrder): Promise<PaymentOutcome> {
    const { status, decline_reason: reason } = await this.payments.charge({
      order_id: id,
      user_id: shopperId,
      amount_minor: total.amountMinor,
      currency: total.currency,
      country,
      method: paymentMethod,
    });
    if (status === 'declined') return { status, reason: reason ?? 'declined' };
    return { status: status === 'succeeded' ? 'captured' : 'unknown' };
  }
}
