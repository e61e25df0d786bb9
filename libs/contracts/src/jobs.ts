import { z } from 'zod';

/** Payloads of the jobs that the main service writes and the fulfillment worker takes. */
export const orderJobSchema = z.strictObject({ order_id: z.uuid() });
export const refundJobSchema = z.strictObject({ order_id: z.uuid(), key: z.string(), amount_minor: z.int().min(1) });
export const pingJobSchema = z.strictObject({ access_log_id: z.int() });

/**
 * reserve-stock → ship-order; update-crm; confirm-coupon, release-coupon; refund-payment; ping.
 * Each kind with the schema of its payload.
 */
export const jobPayloads = {
  'reserve-stock': orderJobSchema,
  'ship-order': orderJobSchema,
  'update-crm': orderJobSchema,
  'confirm-coupon': orderJobSchema,
  'release-coupon': orderJobSchema,
  'refund-payment': refundJobSchema,
  ping: pingJobSchema,
} as const;

export type JobKind = keyof typeof jobPayloads;
