import { Inject, Injectable } from '@nestjs/common';
import type { PaymentVoidBody } from '@webstore/contracts';
import { CONFIG } from '@webstore/nest-service';
import type pg from 'pg';
import { PAYMENTS } from '../backing.js';
import type { Config } from '../config.js';
import type { PaymentRow } from '../payment-row.js';
import { PAYMENT_COLUMNS } from '../payments.repository.js';

// The row of an order that was never charged keeps any later charge out. Of what was sent, only the wish is written.
const VOID = `
  INSERT INTO payment (key, order_id, user_id, amount_minor, currency, country, status, attempts, void_asked_at)
  VALUES ($1::uuid::text, $1::uuid, $2, $3, $4, $5, 'voided', 0, now())
  ON CONFLICT (key) DO UPDATE
    SET status = CASE payment.status WHEN 'created' THEN 'voided' ELSE payment.status END,
        void_asked_at = coalesce(payment.void_asked_at, now()), updated_at = now(),
        look_at = least(payment.look_at, now() + interval '1 second')
    WHERE payment.status IN ('created', 'sent', 'unknown')
  RETURNING ${PAYMENT_COLUMNS}`;

// Nothing is sent after the wish; what was sent before it ended 6 s after its claim and has arrived within the bound.
const CONCLUDE = `
  UPDATE payment SET status = 'voided', updated_at = now()
  WHERE key = $1 AND status IN ('sent', 'unknown') AND void_asked_at IS NOT NULL
    AND sent_at < now() - interval '6 seconds' - $2::float8 * interval '1 ms'
  RETURNING ${PAYMENT_COLUMNS}`;

@Injectable()
export class VoidsRepository {
  constructor(
    @Inject(PAYMENTS) private readonly pool: pg.Pool,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PROVIDER_BOUND_MS'>,
  ) {}

  /** From here on nothing is sent under the order's key. Undefined when the payment has ended before. */
  async void(orderId: string, order: PaymentVoidBody): Promise<PaymentRow | undefined> {
    const values = [orderId, order.user_id, order.amount_minor, order.currency, order.country];
    return (await this.pool.query<PaymentRow>({ name: 'void-payment', text: VOID, values })).rows[0];
  }

  /** For a payment that the provider has just said not to know; undefined while that may still change. */
  async conclude({ key }: PaymentRow): Promise<PaymentRow | undefined> {
    const values = [key, this.config.PROVIDER_BOUND_MS];
    return (await this.pool.query<PaymentRow>({ name: 'conclude-void', text: CONCLUDE, values })).rows[0];
  }
}
