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

export type PaymentBody = z.output<typeof paymentBodySchema>;
export type Payment = z.output<typeof paymentSchema>;
export type Refund = z.output<typeof refundSchema>;
