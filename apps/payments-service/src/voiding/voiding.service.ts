import { Inject, Injectable } from '@nestjs/common';
import type { PaymentVoidBody } from '@webstore/contracts';
import { isFinal } from '../outcome.js';
import { PaymentProvider } from '../payment-provider.js';
import type { PaymentRow } from '../payment-row.js';
import { PaymentsRepository } from '../payments.repository.js';
import { VoidsRepository } from './voids.repository.js';

/** Sees to it that an order is not charged any more, or tells that it has been. */
@Injectable()
export class VoidingService {
  constructor(
    @Inject(VoidsRepository) private readonly voids: VoidsRepository,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(PaymentProvider) private readonly provider: PaymentProvider,
  ) {}

  /** The payment as it ended; or still open, when it is to be asked again. */
  async void(orderId: string, order: PaymentVoidBody): Promise<PaymentRow> {
    const payment = (await this.voids.void(orderId, order)) ?? ((await this.payments.find(orderId)) as PaymentRow);
    if (payment.status !== 'sent' && payment.status !== 'unknown') return payment;

    const known = await this.provider.lookUp(payment);
    if (isFinal(known)) return this.payments.recordLookUp(payment, known);
    return (known === null ? await this.voids.conclude(payment) : undefined) ?? payment;
  }
}
