import { Inject, Injectable } from '@nestjs/common';
import { type Country, moneyOnWire, type PromotionCheck, type PromotionCheckBody } from '@webstore/contracts';
import { DatabaseClock } from '@webstore/database';
import { type Money, zero } from '@webstore/money';
import { CouponUsesRepository } from './coupon-uses.repository.js';
import { campaignOffer, runs } from './discounts/campaigns.js';
import { type CouponRefusal, couponOffer, refusalOf } from './discounts/coupons.js';
import { bestOf, isWorthMore, type Offer } from './discounts/offer.js';
import { tierOffers } from './discounts/tiers.js';
import { BEST_OFFER_TEXT, variantOf } from './discounts/variants.js';
import { orderAmount } from './order-amount.js';
import { RunningOffers } from './running-offers.js';

/** What an order gets taken off: the best single offer of its tier, the campaigns that run and the given coupon. */
@Injectable()
export class PromotionsService {
  constructor(
    @Inject(RunningOffers) private readonly offers: RunningOffers,
    @Inject(CouponUsesRepository) private readonly uses: CouponUsesRepository,
    @Inject(DatabaseClock) private readonly clock: DatabaseClock,
  ) {}

  /** A use is asked for last, so that only a coupon that wins takes one. */
  async check(order: PromotionCheckBody): Promise<PromotionCheck> {
    const amount = orderAmount(order);
    const now = this.clock.now();
    const unasked = this.unaskedOffer(order.country, amount, now);
    if (order.coupon === undefined) return answer(order, unasked, null);
    const coupon = this.offers.coupon(order.coupon);
    if (!coupon) return answer(order, unasked, 'unknown');
    const offer = couponOffer(coupon, amount);
    const refused =
      refusalOf(coupon, amount, now) ?? worthLess(offer, unasked) ?? (await this.take(coupon.code, order));
    return answer(order, refused ? unasked : offer, refused);
  }

  private unaskedOffer(country: Country, amount: Money, now: Date): Offer | null {
    const campaigns = this.offers.campaigns.filter((campaign) => runs(campaign, country, now));
    return bestOf([...tierOffers(amount), ...campaigns.map((campaign) => campaignOffer(campaign, amount))]);
  }

  /** Without an order it is a preview: only a look at what is left. */
  private take(
    code: string,
    { user_id: userId, order_id: orderId }: PromotionCheckBody,
  ): Promise<CouponRefusal | null> {
    return orderId === undefined ? this.uses.refusalOf({ code, userId }) : this.uses.hold({ code, userId }, orderId);
  }
}

function worthLess(offer: Offer, than: Offer | null): CouponRefusal | null {
  return isWorthMore(offer, than) ? null : 'worth_less';
}

function answer(order: PromotionCheckBody, offer: Offer | null, refused: CouponRefusal | null): PromotionCheck {
  return {
    discount: moneyOnWire(offer?.discount ?? zero(order.amount.currency)),
    promo_code: offer?.code ?? null,
    coupon_refused: refused,
    variant: variantOf(BEST_OFFER_TEXT, order.user_id),
  };
}
