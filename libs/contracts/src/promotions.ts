import { z } from 'zod';
import { couponRefusalSchema, couponSchema } from './cart.js';
import { countrySchema } from './countries.js';
import { moneySchema } from './money.js';

/**
 * POST /api/promotions/check. With `order_id` a coupon's use is held under it for 15 minutes; without, it is a preview
 * that takes nothing.
 */
export const promotionCheckBodySchema = z
  .strictObject({
    user_id: z.uuid(),
    country: countrySchema,
    amount: moneySchema,
    coupon: couponSchema.exactOptional(),
    order_id: z.uuid().exactOptional(),
  })
  .meta({ id: 'PromotionCheckBody' });

/** The best single offer; `coupon_refused` says why a given coupon was not it. */
export const promotionCheckSchema = z
  .strictObject({
    discount: moneySchema,
    promo_code: z.string().nullable(),
    coupon_refused: couponRefusalSchema.nullable(),
    variant: z.string().describe('The A/B variant that this customer always gets'),
  })
  .meta({ id: 'PromotionCheck' });

/** POST /api/promotions/uses/{order_id}/confirm and DELETE /api/promotions/uses/{order_id}. */
export const couponUseSchema = z
  .strictObject({ order_id: z.uuid(), status: z.enum(['held', 'confirmed', 'released', 'none']) })
  .meta({ id: 'CouponUse' });

export type PromotionCheckBody = z.output<typeof promotionCheckBodySchema>;
export type PromotionCheck = z.output<typeof promotionCheckSchema>;
