import { Inject, Injectable, Logger } from '@nestjs/common';
import type pg from 'pg';
import { PAYMENTS } from '../backing.js';
import { PaymentProvider } from '../payment-provider.js';
import type { PaymentRow } from '../payment-row.js';
import { claimDue, type LookedAfter } from './looks.sql.js';
import { nextLook } from './next-look.js';
import { postponeLook } from './postpone-look.js';

interface StrayCharge extends Pick<PaymentRow, 'key' | 'amount_minor' | 'currency'> {
  readonly provider_ref: string;
  readonly country: PaymentRow['country'] | null;
  readonly looks: number;
}

// A payment may have come to stand for it since it was found.
const strays: LookedAfter = {
  table: 'stray_charge',
  id: 'provider_ref',
  open: `stray_charge.status = 'found' AND NOT EXISTS (
    SELECT FROM payment WHERE payment.key = stray_charge.key AND payment.status NOT IN ('voided', 'declined'))`,
};

const CLAIM = claimDue(strays, 'provider_ref, key, amount_minor, currency, country, looks');

const RECORD = `
  UPDATE stray_charge SET status = 'refunded', refund_ref = $2, updated_at = now()
  WHERE provider_ref = $1 AND status = 'found'`;

/** Gives back what was charged and belongs to no payment. */
@Injectable()
export class StrayCharges {
  private readonly logger = new Logger('completer');

  constructor(
    @Inject(PAYMENTS) private readonly pool: pg.Pool,
    @Inject(PaymentProvider) private readonly provider: PaymentProvider,
  ) {}

  async claimDue(limit: number): Promise<StrayCharge[]> {
    return (await this.pool.query<StrayCharge>({ name: 'claim-stray-charges', text: CLAIM, values: [limit] })).rows;
  }

  async settle(stray: StrayCharge): Promise<void> {
    const { key, amount_minor, currency, provider_ref } = stray;
    const outcome = await this.provider.refund(stray, { key: `${key}:reconcile`, amount_minor });
    if (outcome.status !== 'succeeded') return this.postpone(stray, outcome.errorClass);
    const values = [provider_ref, outcome.providerRef];
    await this.pool.query({ name: 'record-stray-refund', text: RECORD, values });
    this.logger.warn({ message: 'A stray charge was given back', key, amount_minor, currency });
  }

  private async postpone({ key, provider_ref, looks }: StrayCharge, error_class: string): Promise<void> {
    if (await postponeLook(this.pool, strays, provider_ref, nextLook(looks, error_class))) {
      this.logger.error({ message: 'A stray charge cannot be given back', key, provider_ref, looks, error_class });
    }
  }
}
