import { Inject, Injectable, Logger } from '@nestjs/common';
import type pg from 'pg';
import { PAYMENTS } from '../backing.js';
import { PaymentProvider } from '../payment-provider.js';
import type { PaymentRow } from '../payment-row.js';
import { type RefundRow, RefundsRepository } from '../refunds.repository.js';
import { claimDue, type LookedAfter } from './looks.sql.js';
import { nextLook } from './next-look.js';
import { postponeLook } from './postpone-look.js';

/** A refund that is not known to be made, with what the provider needs to hear of its payment. */
type OpenRefund = Pick<RefundRow, 'key' | 'amount_minor'> &
  Pick<PaymentRow, 'order_id' | 'provider_ref' | 'country'> & { readonly looks: number };

const refunds: LookedAfter = { table: 'refund', id: 'key', open: `refund.status IN ('created', 'unknown')` };

const CLAIM = claimDue(
  refunds,
  'refund.key, refund.amount_minor, refund.looks, order_id, payment.provider_ref, country',
  'payment',
);

/** Sends refunds again, under their keys, until the provider has made them. */
@Injectable()
export class OpenRefunds {
  private readonly logger = new Logger('completer');

  constructor(
    @Inject(PAYMENTS) private readonly pool: pg.Pool,
    @Inject(RefundsRepository) private readonly refunds: RefundsRepository,
    @Inject(PaymentProvider) private readonly provider: PaymentProvider,
  ) {}

  async claimDue(limit: number): Promise<OpenRefund[]> {
    return (await this.pool.query<OpenRefund>({ name: 'claim-open-refunds', text: CLAIM, values: [limit] })).rows;
  }

  async settle(refund: OpenRefund): Promise<void> {
    const outcome = await this.provider.refund(refund, refund);
    if (outcome.status !== 'nothing_sent') await this.refunds.record(refund.key, outcome);
    if (outcome.status !== 'succeeded') await this.postpone(refund, outcome.errorClass);
  }

  private async postpone({ key, order_id, looks }: OpenRefund, error_class: string): Promise<void> {
    if (await postponeLook(this.pool, refunds, key, nextLook(looks, error_class))) {
      this.logger.error({ message: 'A refund is unresolved', key, order_id, looks, error_class });
    }
  }
}
