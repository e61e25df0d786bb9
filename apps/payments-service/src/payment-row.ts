import type { Country, Payment } from '@webstore/contracts';

/** A payment as the database has it. */
export interface PaymentRow extends Omit<Payment, 'status'> {
  readonly status: Payment['status'] | 'voided';
  /** What the provider knows the charge by. */
  readonly key: string;
  readonly country: Country;
  /** Of the request; null where a payment was voided before there was one. */
  readonly fingerprint: string | null;
  readonly attempts: number;
  readonly updated_at: Date;
}

/** To others a voided payment is one that was declined, by us. */
export function paymentOnWire(row: PaymentRow): Payment {
  const { order_id, status, provider_ref, decline_reason, amount_minor, refunded_minor, currency } = row;
  const payment = { order_id, provider_ref, amount_minor, refunded_minor, currency };
  if (status === 'voided') return { ...payment, status: 'declined', decline_reason: status };
  return { ...payment, status, decline_reason };
}

/** The answer to a charge stays as it was, whatever has been given back since. */
export function chargeOnWire(row: PaymentRow): Payment {
  return { ...paymentOnWire(row), refunded_minor: 0 };
}
