import { Inject, Injectable } from '@nestjs/common';
import type { PaymentBody } from '@webstore/contracts';
import type pg from 'pg';
import { PAYMENTS } from './backing.js';
import { type ChargeOutcome, isFinal } from './outcome.js';
import type { PaymentRow } from './payment-row.js';

/** What a statement on `payment` returns of a row. */
export const PAYMENT_COLUMNS = `
  key, order_id, status, provider_ref, decline_reason, amount_minor, currency, country, fingerprint, attempts, updated_at,
  (SELECT coalesce(sum(refund.amount_minor), 0)::bigint FROM refund
   WHERE payment_key = payment.key AND refund.status = 'succeeded') AS refunded_minor`;

const FIND = `SELECT ${PAYMENT_COLUMNS} FROM payment WHERE key = $1::uuid::text`;

// Over an earlier attempt the status stays "sent" only if that attempt is known to have sent nothing.
const CLAIM = `
  INSERT INTO payment (key, order_id, user_id, amount_minor, currency, country, method, fingerprint, status, attempts)
  VALUES ($1::uuid::text, $1::uuid, $2, $3, $4, $5, $6, $7, 'sent', 1)
  ON CONFLICT (key) DO UPDATE
    SET status = CASE payment.status WHEN 'created' THEN 'sent' ELSE 'unknown' END,
        attempts = payment.attempts + 1, updated_at = now(),
        sent_at = now(), look_at = now() + interval '1 second', looks = 0
    WHERE payment.status IN ('created', 'sent', 'unknown') AND payment.fingerprint = excluded.fingerprint
      AND payment.void_asked_at IS NULL
  RETURNING ${PAYMENT_COLUMNS}`;

// Back to "created" leads only from this very attempt: any other may have reached the provider.
const RECORD = `
  WITH attempt AS (
    INSERT INTO payment_attempt (payment_key, n, sent_at, outcome, error_class, http_status)
    SELECT $1::text, $2::int, $3::timestamptz, $4::text, $7::text, $8::int WHERE $2::int IS NOT NULL
  )
  UPDATE payment
  SET status = CASE WHEN $4::text <> 'nothing_sent' THEN $4::text WHEN void_asked_at IS NULL THEN 'created' ELSE 'voided' END,
      provider_ref = $5, decline_reason = $6, last_error_class = $7::text, updated_at = now()
  WHERE key = $1::text AND status IN ('created', 'sent', 'unknown')
    AND ($4::text <> 'nothing_sent' OR (status = 'sent' AND attempts = $2::int))
  RETURNING ${PAYMENT_COLUMNS}`;

// A charge that comes to light after the payment has ended without one; the completer gives it back.
const KEEP_STRAY = `
  INSERT INTO stray_charge (provider_ref, key, amount_minor, currency, country, look_at)
  SELECT $2, key, amount_minor, currency, country, now() FROM payment
  WHERE key = $1 AND status IN ('voided', 'declined')
  ON CONFLICT (provider_ref) DO NOTHING`;

/** Each step is one statement and so at most one commit. The guards let only the first final outcome in. */
@Injectable()
export class PaymentsRepository {
  constructor(@Inject(PAYMENTS) private readonly pool: pg.Pool) {}

  find(orderId: string): Promise<PaymentRow | undefined> {
    return this.one('find-payment', FIND, [orderId]);
  }

  /** Writes that the charge is about to be sent; undefined when it is settled or the request is another one. */
  claim(order: PaymentBody, fingerprint: string): Promise<PaymentRow | undefined> {
    const { order_id, user_id, amount_minor, currency, country, method } = order;
    const values = [order_id, user_id, amount_minor, currency, country, method, fingerprint];
    return this.one('claim-payment', CLAIM, values);
  }

  /** Ends the attempt that `claimed` began. */
  recordAttempt(claimed: PaymentRow, outcome: ChargeOutcome): Promise<PaymentRow> {
    return this.record(claimed.key, [claimed.attempts, claimed.updated_at], outcome);
  }

  /** Keeps what a look-up found. */
  recordLookUp({ key }: Pick<PaymentRow, 'key'>, outcome: ChargeOutcome): Promise<PaymentRow> {
    return this.record(key, [null, null], outcome);
  }

  /** Gives the payment as it is afterwards, which may be what another attempt found out. */
  private async record(key: string, attempt: readonly unknown[], outcome: ChargeOutcome): Promise<PaymentRow> {
    const found = isFinal(outcome)
      ? [outcome.status, outcome.providerRef, outcome.declineReason, null]
      : [outcome.status, null, null, outcome.errorClass];
    const recorded = await this.settle([key, ...attempt, ...found, outcome.httpStatus]);
    if (recorded) return recorded;
    if (outcome.status === 'succeeded') await this.keepStray(key, outcome.providerRef);
    return (await this.find(key)) as PaymentRow;
  }

  /** Undefined where the payment had its final outcome before. */
  protected settle(values: unknown[]): Promise<PaymentRow | undefined> {
    return this.one('record-payment', RECORD, values);
  }

  private async keepStray(key: string, providerRef: string): Promise<void> {
    await this.pool.query({ name: 'keep-stray-charge', text: KEEP_STRAY, values: [key, providerRef] });
  }

  private async one(name: string, text: string, values: unknown[]): Promise<PaymentRow | undefined> {
    return (await this.pool.query<PaymentRow>({ name, text, values })).rows[0];
  }
}
