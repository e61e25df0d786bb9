import { Inject, Injectable, Logger } from '@nestjs/common';
import { type ChargeOutcome, isFinal } from '../outcome.js';
import { PaymentProvider } from '../payment-provider.js';
import { PaymentsRepository } from '../payments.repository.js';
import { VoidsRepository } from '../voiding/voids.repository.js';
import { nextLook } from './next-look.js';
import { type OpenPayment, OpenPaymentsRepository } from './open-payments.repository.js';

/** Leads payments out of `sent` and `unknown`: by asking, and by sending the same key again if it never arrived. */
@Injectable()
export class OpenPayments {
  private readonly logger = new Logger('completer');

  constructor(
    @Inject(OpenPaymentsRepository) private readonly open: OpenPaymentsRepository,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(VoidsRepository) private readonly voids: VoidsRepository,
    @Inject(PaymentProvider) private readonly provider: PaymentProvider,
  ) {}

  claimDue(limit: number): Promise<OpenPayment[]> {
    return this.open.claimDue(limit);
  }

  async settle(payment: OpenPayment): Promise<void> {
    const known = await this.provider.lookUp(payment);
    if (isFinal(known)) {
      await this.payments.recordLookUp(payment, known);
      return;
    }
    if (known === null && payment.is_void_asked && (await this.voids.conclude(payment))) return;
    const outcome = known ?? (payment.is_overdue ? await this.sendAgain(payment) : null);
    if (!isFinal(outcome)) await this.postpone(payment, outcome?.errorClass);
  }

  private async sendAgain(payment: OpenPayment): Promise<ChargeOutcome | null> {
    const claimed = await this.open.sendAgain(payment);
    if (!claimed) return null;
    const outcome = await this.provider.charge(claimed, payment);
    await this.payments.recordAttempt(claimed, outcome);
    return outcome;
  }

  private async postpone(payment: OpenPayment, errorClass: string | undefined): Promise<void> {
    const isNewlyUnresolved = await this.open.postpone(payment, nextLook(payment.looks, errorClass));
    if (!isNewlyUnresolved) return;
    const { order_id, attempts, looks } = payment;
    this.logger.error({ message: 'A payment is unresolved', order_id, attempts, looks, error_class: errorClass });
  }
}
