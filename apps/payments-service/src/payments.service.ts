import { Inject, Injectable, Logger } from '@nestjs/common';
import type { PaymentBody } from '@webstore/contracts';
import { fingerprintOf, KeyReused } from '@webstore/idempotency';
import { InvalidRequest, NotFound } from '@webstore/problem-details';
import { type ChargeOutcome, isFinal } from './outcome.js';
import { PaymentProvider } from './payment-provider.js';
import type { PaymentRow } from './payment-row.js';
import { nothingSent, ProviderUnavailable } from './payments.errors.js';
import { PaymentsRepository } from './payments.repository.js';

/** One charge per order. Whether it happened is written down or asked for, never guessed. */
@Injectable()
export class PaymentsService {
  private readonly logger = new Logger('payments');

  constructor(
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(PaymentProvider) private readonly provider: PaymentProvider,
  ) {}

  /** The intent is committed before the provider hears of it, the outcome after; nothing is open in between. */
  async process(key: string, order: PaymentBody): Promise<PaymentRow> {
    if (key !== order.order_id)
      throw new InvalidRequest([{ field: 'Idempotency-Key', message: 'must be the order id' }]);
    const fingerprint = fingerprintOf(order);
    const claimed = this.provider.isAway(order.country) ? undefined : await this.payments.claim(order, fingerprint);
    if (!claimed) return this.earlierAnswer(order, fingerprint);

    const outcome = await this.charge(claimed, order);
    const payment = await this.payments.recordAttempt(claimed, outcome);
    this.report(payment, outcome);
    if (payment.status === 'created') throw nothingSent(outcome);
    return payment;
  }

  /** Asks the provider about a payment whose outcome is not known. @throws NotFound */
  async find(orderId: string): Promise<PaymentRow> {
    const payment = await this.payments.find(orderId);
    if (!payment) throw new NotFound('There is no payment of this order.');
    if (payment.status !== 'sent' && payment.status !== 'unknown') return payment;

    const outcome = await this.provider.lookUp(payment);
    return isFinal(outcome) ? this.payments.recordLookUp(payment, outcome) : payment;
  }

  /** A first attempt is sent. Later ones ask first, and send again, under the same key, what never arrived. */
  private async charge(claimed: PaymentRow, order: PaymentBody): Promise<ChargeOutcome> {
    const known = claimed.attempts === 1 ? null : await this.provider.lookUp(claimed);
    return known ?? this.provider.charge(claimed, order);
  }

  private async earlierAnswer({ order_id }: PaymentBody, fingerprint: string): Promise<PaymentRow> {
    const payment = await this.payments.find(order_id);
    if (payment && payment.status !== 'voided' && payment.fingerprint !== fingerprint) throw new KeyReused();
    if (!payment || payment.status === 'created') throw new ProviderUnavailable();
    return payment;
  }

  private report({ order_id, status }: PaymentRow, outcome: ChargeOutcome): void {
    if (!isFinal(outcome)) {
      const { errorClass: error_class, httpStatus: http_status } = outcome;
      this.logger.warn({ message: 'The provider left a charge open', order_id, status, error_class, http_status });
    } else if (status !== outcome.status) {
      this.logger.error({ message: 'The provider gave two outcomes for one charge', order_id, status });
    }
  }
}
