import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Refund, refundBodySchema } from '@webstore/contracts';
import { fingerprintOf, KeyReused } from '@webstore/idempotency';
import type { z } from 'zod';
import { PaymentProvider } from './payment-provider.js';
import { type PaymentRow, paymentOnWire } from './payment-row.js';
import { nothingSent, PaymentNotCaptured, ProviderUnavailable, RefundExceedsCapture } from './payments.errors.js';
import { PaymentsService } from './payments.service.js';
import { type RefundRow, RefundsRepository, type WantedRefund } from './refunds.repository.js';

export type RefundBody = z.output<typeof refundBodySchema>;

/** Gives captured money back, once per key and never more than was taken. */
@Injectable()
export class RefundsService {
  private readonly logger = new Logger('refunds');

  constructor(
    @Inject(PaymentsService) private readonly payments: PaymentsService,
    @Inject(RefundsRepository) private readonly refunds: RefundsRepository,
    @Inject(PaymentProvider) private readonly provider: PaymentProvider,
  ) {}

  /** @throws NotFound, PaymentNotCaptured, RefundExceedsCapture, KeyReused, ProviderUnavailable */
  async refund(key: string, body: RefundBody): Promise<Refund> {
    const payment = await this.payments.find(body.order_id);
    const fingerprint = fingerprintOf(body);
    const wanted = { key, payment_key: payment.key, amount_minor: body.amount_minor, reason: body.reason, fingerprint };
    const refund = (await this.refunds.find(key)) ?? (await this.claim(payment, wanted));
    if (refund.fingerprint !== fingerprint) throw new KeyReused();
    return refundOnWire(refund.status === 'succeeded' ? refund : await this.send(payment, refund), payment);
  }

  private async claim(payment: PaymentRow, wanted: WantedRefund): Promise<RefundRow> {
    if (payment.status !== 'succeeded') throw new PaymentNotCaptured(paymentOnWire(payment).status);
    if (this.provider.isAway(payment.country)) throw new ProviderUnavailable();
    const claimed = await this.refunds.claim(wanted);
    if (!claimed) throw new RefundExceedsCapture();
    return claimed;
  }

  private async send(payment: PaymentRow, refund: RefundRow): Promise<RefundRow> {
    const outcome = await this.provider.refund(payment, refund);
    if (outcome.status === 'succeeded') return this.refunds.record(refund.key, outcome);

    const { errorClass: error_class, httpStatus: http_status } = outcome;
    const { order_id } = payment;
    this.logger.warn({ message: 'The provider left a refund open', order_id, error_class, http_status });
    if (outcome.status === 'nothing_sent') throw nothingSent(outcome);
    return this.refunds.record(refund.key, outcome);
  }
}

function refundOnWire({ key, status, amount_minor }: RefundRow, { order_id, currency }: PaymentRow): Refund {
  return { key, order_id, status, amount_minor, currency };
}
