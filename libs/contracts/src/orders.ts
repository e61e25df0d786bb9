import { z } from 'zod';
import { couponSchema, quantitySchema } from './cart.js';
import { productIdSchema } from './catalog.js';
import { countrySchema } from './countries.js';
import { moneySchema, priceSchema } from './money.js';
import { lineSchema } from './text.js';

export const orderStatuses = ['PENDING', 'CONFIRMED', 'CANCELLED'] as const;

export const paymentStatuses = [
  'none',
  'not_required',
  'unknown',
  'captured',
  'declined',
  'refund_pending',
  'partially_refunded',
  'refunded',
] as const;

export const fulfillmentStatuses = [
  'none',
  'reserving',
  'reserved',
  'alternative_warehouse',
  'supplier',
  'delayed',
  'shipped',
  'cancelled_out_of_stock',
] as const;

export type OrderStatus = (typeof orderStatuses)[number];
export type PaymentStatus = (typeof paymentStatuses)[number];
export type FulfillmentStatus = (typeof fulfillmentStatuses)[number];

/** A token of the payment form, as `card` or `card_declined`; never a card number. */
export const paymentMethodSchema = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/, 'must be a payment method like card');

export const addressSchema = z
  .strictObject({
    name: lineSchema(1, 120),
    line1: lineSchema(1, 200),
    line2: lineSchema(0, 200).exactOptional(),
    city: lineSchema(1, 120),
    region: lineSchema(0, 120).exactOptional(),
    postal_code: lineSchema(2, 16),
  })
  .meta({ id: 'Address' });

const payment = {
  country: countrySchema,
  payment_method: paymentMethodSchema,
  coupon: couponSchema.exactOptional(),
  email: z.email().max(254).exactOptional(),
  shipping_address: addressSchema.exactOptional(),
  expected_total: moneySchema
    .exactOptional()
    .describe('What the shopper was shown: an order that comes to more is refused as `cart-changed`'),
};

export const checkoutBodySchema = z.strictObject(payment).meta({ id: 'CheckoutBody' });

export const directOrderBodySchema = z
  .strictObject({
    ...payment,
    items: z
      .array(z.strictObject({ product_id: productIdSchema, quantity: quantitySchema }))
      .min(1)
      .max(100),
  })
  .meta({ id: 'DirectOrderBody' });

export const placedOrderSchema = z
  .strictObject({
    order_id: z.uuid(),
    status: z.enum(['confirmed', 'pending', 'cancelled']),
    total: priceSchema,
  })
  .meta({ id: 'PlacedOrder' });

/** What happens to an order, in order of its sequence; the first four are S2's events. */
export const orderEventTypes = [
  'OrderCreated',
  'StockUpdateResult',
  'OrderConfirmed',
  'OrderCancelled',
  'PaymentCaptured',
  'PaymentDeclined',
  'PaymentUnknown',
  'LineReserved',
  'LineDelayed',
  'LineCancelled',
  'OrderShipped',
  'CrmUpdated',
  'RefundRequested',
  'RefundCompleted',
] as const;

export type OrderEventType = (typeof orderEventTypes)[number];

export const orderLineSchema = z
  .strictObject({
    product_id: productIdSchema,
    name: z.string(),
    picture: z.string(),
    quantity: z.int(),
    unit_price: priceSchema,
    discount: priceSchema,
    line_total: priceSchema,
    fulfillment: z.enum(fulfillmentStatuses),
  })
  .meta({ id: 'OrderLine' });

export const orderSchema = z
  .strictObject({
    order_id: z.uuid(),
    status: z.enum(orderStatuses),
    payment_status: z.enum(paymentStatuses),
    fulfillment_status: z.enum(fulfillmentStatuses),
    country: countrySchema,
    payment_method: z.string(),
    promo_code: z.string().nullable(),
    email: z.string().nullable(),
    shipping_address: addressSchema.nullable(),
    lines: z.array(orderLineSchema),
    subtotal: priceSchema,
    discount: priceSchema,
    total: priceSchema,
    cancellable: z.boolean(),
    created_at: z.iso.datetime(),
    timeline: z.array(
      z.strictObject({
        sequence: z.int(),
        type: z.enum(orderEventTypes),
        at: z.iso.datetime(),
        facts: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'Order' });

export const orderListQuerySchema = z.strictObject({
  cursor: z.string().max(400).exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const orderListSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        order_id: z.uuid(),
        status: z.enum(orderStatuses),
        payment_status: z.enum(paymentStatuses),
        fulfillment_status: z.enum(fulfillmentStatuses),
        country: countrySchema,
        total: priceSchema,
        item_count: z.int(),
        pictures: z.array(z.string()),
        created_at: z.iso.datetime(),
      }),
    ),
    next_cursor: z.string().nullable(),
  })
  .meta({ id: 'OrderList' });

export const cancelledOrderSchema = z
  .strictObject({ order_id: z.uuid(), status: z.literal('cancelled'), refund: priceSchema })
  .meta({ id: 'CancelledOrder' });

export type CheckoutBody = z.output<typeof checkoutBodySchema>;
export type DirectOrderBody = z.output<typeof directOrderBodySchema>;
export type PlacedOrder = z.output<typeof placedOrderSchema>;
export type Order = z.output<typeof orderSchema>;
export type OrderList = z.output<typeof orderListSchema>;
export type Address = z.output<typeof addressSchema>;
