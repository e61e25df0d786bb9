import { z } from 'zod';
import { countrySchema } from './countries.js';
import { currencySchema } from './money.js';
import { paymentMethodSchema } from './orders.js';

const amountSchema = z.int().min(1);

/** POST /api/payments/process, with the order id as Idempotency-Key. */
export const paymentBodySchema = z
  .strictObject({
    order_id: z.uuid(),
    user_id: z.uuid(),
    amount_minor: amountSchema,
    currency: currencySchema,
    country: countrySchema,
    method: paymentMethodSchema,
  })
  .meta({ id: 'PaymentBody' });

/**
 * POST /api/payments/:order_id/void: no charge of this order from now on. 200 with declined (a payment that was voided has
 * the decline_reason `voided`) or succeeded, which is the caller's to refund; 202 while it is not known, to be asked again.
 */
export const paymentVoidBodySchema = paymentBodySchema
  .pick({ user_id: true, amount_minor: true, currency: true, country: true })
  .meta({ id: 'PaymentVoidBody' });

/** 200 for succeeded and declined, 202 for unknown: only a retry with the same key or a look-up leaves unknown. */
export const paymentSchema = z
  .strictObject({
    order_id: z.uuid(),
    status: z.enum(['created', 'sent', 'succeeded', 'declined', 'unknown']),
    provider_ref: z.string().nullable(),
    decline_reason: z.string().nullable(),
    amount_minor: z.int(),
    refunded_minor: z.int(),
    currency: currencySchema,
  })
  .meta({ id: 'Payment' });

/** POST /api/payments/refund, with the refund's key (order id, `refund`, number) as Idempotency-Key. */
export const refundBodySchema = z
  .strictObject({ order_id: z.uuid(), amount_minor: amountSchema, reason: z.string().max(80) })
  .meta({ id: 'RefundBody' });

export const refundSchema = z
  .strictObject({
    key: z.string(),
    order_id: z.uuid(),
    status: z.enum(['created', 'succeeded', 'unknown']),
    amount_minor: z.int(),
    currency: currencySchema,
  })
  .meta({ id: 'Refund' });

/** GET /api/payments/reconciliation: the last run to the end of the provider's ledger; null before the first. */
export const reconciliationSchema = z
  .strictObject({
    at: z.iso.datetime().nullable(),
    /** In that run; each entry is seen once. */
    entries_seen: z.int(),
    findings_open: z.int(),
    /** Charges that no payment stood for and that were given back, ever. */
    strays_refunded: z.int(),
  })
  .meta({ id: 'Reconciliation' });

export type PaymentBody = z.output<typeof paymentBodySchema>;
export type PaymentVoidBody = z.output<typeof paymentVoidBodySchema>;
export type Payment = z.output<typeof paymentSchema>;
export type RefundBody = z.output<typeof refundBodySchema>;
export type Refund = z.output<typeof refundSchema>;
