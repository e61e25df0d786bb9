import { Inject, Injectable } from '@nestjs/common';
import type { PaymentBody } from '@webstore/contracts';
import { CONFIG } from '@webstore/nest-service';
import type pg from 'pg';
import { PAYMENTS } from '../backing.js';
import type { Config } from '../config.js';
import type { PaymentRow } from '../payment-row.js';
import { PAYMENT_COLUMNS } from '../payments.repository.js';
import { claimDue, type LookedAfter, sendAgain } from './looks.sql.js';
import type { NextLook } from './next-look.js';
import { postponeLook } from './postpone-look.js';

/** A payment whose outcome is not known and that nobody else looks at for now. */
export interface OpenPayment extends PaymentRow {
  readonly method: PaymentBody['method'];
  readonly looks: number;
  /** Sent so long ago that the provider would know it. */
  readonly is_overdue: boolean;
  readonly is_void_asked: boolean;
}

const payments: LookedAfter = { table: 'payment', id: 'key', open: `status IN ('sent', 'unknown')` };

const CLAIM = claimDue(
  payments,
  `${PAYMENT_COLUMNS}, method, looks, void_asked_at IS NOT NULL AS is_void_asked, sent_at < now() - $2::float8 * interval '1 ms' AS is_overdue`,
);
const SEND_AGAIN = sendAgain(PAYMENT_COLUMNS);

@Injectable()
export class OpenPaymentsRepository {
  constructor(
    @Inject(PAYMENTS) private readonly pool: pg.Pool,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PROVIDER_BOUND_MS'>,
  ) {}

  async claimDue(limit: number): Promise<OpenPayment[]> {
    const values = [limit, this.config.PROVIDER_BOUND_MS];
    return (await this.pool.query<OpenPayment>({ name: 'claim-open-payments', text: CLAIM, values })).rows;
  }

  /** Writes that it is about to be sent again; undefined when it is settled or was sent by somebody else. */
  async sendAgain({ key, attempts }: PaymentRow): Promise<PaymentRow | undefined> {
    const values = [key, attempts];
    return (await this.pool.query<PaymentRow>({ name: 'send-payment-again', text: SEND_AGAIN, values })).rows[0];
  }

  /** Tells whether it has just become one that a person should know of. */
  postpone({ key }: PaymentRow, next: NextLook): Promise<boolean> {
    return postponeLook(this.pool, payments, key, next);
  }
}
