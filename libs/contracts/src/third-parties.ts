import { z } from 'zod';

/** Answers of systems that are not ours: unknown members are let through, known ones must be right. */
export const providerChargeSchema = z.looseObject({
  id: z.string(),
  status: z.enum(['succeeded', 'declined']),
  reason: z.string().exactOptional(),
});

export const providerRefundSchema = z.looseObject({ id: z.string(), status: z.literal('succeeded') });

export const providerLedgerSchema = z.looseObject({
  entries: z.array(
    z.looseObject({
      seq: z.int(),
      kind: z.enum(['charge', 'refund']),
      key: z.string(),
      id: z.string(),
      payment_id: z.string().exactOptional(),
      reference: z.string().exactOptional(),
      amount_minor: z.int(),
      currency: z.string(),
      at: z.string(),
    }),
  ),
  next: z.int().nullable(),
});

export const inventoryCheckSchema = z.looseObject({
  available: z.boolean(),
  warehouses: z.array(z.looseObject({ id: z.string(), quantity: z.int() })),
});

export const inventoryReservationSchema = z.looseObject({ reservation_id: z.string(), warehouse: z.string() });

export const inventoryRefusalSchema = z.looseObject({ reason: z.string(), alternatives: z.array(z.string()) });

export const supplierOrderSchema = z.looseObject({ supplier_order_id: z.string(), lead_time_days: z.int() });

export const shipmentSchema = z.looseObject({ shipment_id: z.string(), carrier: z.string() });

export const crmRecordSchema = z.looseObject({ id: z.string() });
