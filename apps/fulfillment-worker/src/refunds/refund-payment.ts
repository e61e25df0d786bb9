import { Inject, Injectable } from '@nestjs/common';
import type { Job, JobEffect } from '@webstore/jobs';
import type { Handler } from '../jobs/handler.js';
import { payloadOf } from '../jobs/payload-of.js';
import { PaymentsService } from './payments.service.js';
import { recordNothingToRefund, recordRefund } from './record-refund.js';

/** Gives a shopper money back, under a key that makes a repeated job the same refund. */
@Injectable()
export class RefundPayment implements Handler {
  readonly kind = 'refund-payment';

  constructor(@Inject(PaymentsService) private readonly payments: PaymentsService) {}

  async handle(job: Job): Promise<JobEffect> {
    const refund = payloadOf('refund-payment', job);
    const outcome = await this.payments.refund(refund);
    return (tx) => (outcome === 'refunded' ? recordRefund(tx, refund) : recordNothingToRefund(tx, refund.order_id));
  }
}
