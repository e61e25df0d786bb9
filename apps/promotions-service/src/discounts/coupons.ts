import type { PromotionCheck } from '@webstore/contracts';
import { fromUsd, type Money, money, portion, smaller, toUsd } from '@webstore/money';
import type { Offer } from './offer.js';

export type CouponRefusal = NonNullable<PromotionCheck['coupon_refused']>;

/** A coupon's own conditions. How often it may be used is counted in the database, by CouponUsesRepository. */
export interface Coupon {
  readonly code: string;
  readonly takesOff: { readonly basisPoints: number } | { readonly usdMinor: number };
  readonly minimumUsdMinor: number;
  readonly validFrom: Date;
  /** The first instant at which it is not valid any more. */
  readonly validUntil: Date;
}

/** Why a coupon does not apply to an order now, uses aside. */
export function refusalOf(coupon: Coupon, amount: Money, now: Date): CouponRefusal | null {
  if (now < coupon.validFrom) return 'not_yet_valid';
  if (now >= coupon.validUntil) return 'expired';
  return toUsd(amount).amountMinor < coupon.minimumUsdMinor ? 'minimum_not_reached' : null;
}

/** What a coupon takes off: a percentage, or a fixed amount of US dollars in the order's own currency. */
export function couponOffer({ code, takesOff }: Coupon, amount: Money): Offer {
  const wanted =
    'basisPoints' in takesOff
      ? portion(amount, takesOff.basisPoints)
      : fromUsd(money(takesOff.usdMinor, 'USD'), amount.currency);
  return { code, discount: smaller(wanted, amount) };
}
