import type { Country, Payment } from '@webstore/contracts';

/** A payment as the database has it. */
export interface PaymentRow extends Payment {
  /** What the provider knows the charge by. */
  readonly key: string;
  readonly country: Country;
  readonly fingerprint: string;
  readonly attempts: number;
  readonly updated_at: Date;
}

export function paymentOnWire(row: PaymentRow): Payment {
  const { order_id, status, provider_ref, decline_reason, amount_minor, refunded_minor, currency } = row;
  return { order_id, status, provider_ref, decline_reason, amount_minor, refunded_minor, currency };
}
