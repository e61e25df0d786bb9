import { z } from 'zod';
import { productIdSchema } from './catalog.js';
import { countrySchema } from './countries.js';
import { priceSchema } from './money.js';

export const quantitySchema = z.int().min(1).max(999);
export const couponSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{3,40}$/, 'must be letters and digits');

export const cartAddBodySchema = z
  .strictObject({ product_id: productIdSchema, quantity: quantitySchema, country: countrySchema })
  .meta({ id: 'CartAddBody' });

export const cartSetBodySchema = z.strictObject({ quantity: quantitySchema }).meta({ id: 'CartSetBody' });

export const cartQuerySchema = z.strictObject({
  country: countrySchema.default('US'),
  coupon: couponSchema.exactOptional(),
});

/** Why a coupon was not the offer that counts. */
export const couponRefusalSchema = z.enum([
  'unknown',
  'not_yet_valid',
  'expired',
  'minimum_not_reached',
  'used_up',
  'already_used',
  'not_new',
  'worth_less',
]);

export const discountSchema = z
  .strictObject({
    amount: priceSchema,
    promo_code: z.string().nullable(),
    coupon_refused: couponRefusalSchema.nullable(),
  })
  .meta({ id: 'Discount' });

export const cartSchema = z
  .strictObject({
    country: countrySchema,
    lines: z.array(
      z.strictObject({
        product_id: productIdSchema,
        name: z.string(),
        picture: z.string(),
        quantity: z.int(),
        unit_price: priceSchema.nullable().describe('null where the product is not sold in this country'),
        line_total: priceSchema.nullable(),
      }),
    ),
    item_count: z.int(),
    subtotal: priceSchema,
    discount: discountSchema.nullable(),
    total: priceSchema,
    delivery: z.strictObject({ price: priceSchema, days: z.strictObject({ least: z.int(), most: z.int() }) }),
  })
  .meta({ id: 'Cart' });

export const cartBadgeSchema = z.strictObject({ item_count: z.int() }).meta({ id: 'CartBadge' });

export type Cart = z.output<typeof cartSchema>;
