import { CreateCouponsAndCampaigns1763701000000 } from './1763701000000-create-coupons-and-campaigns.js';
import { HoldCouponUses1763701100000 } from './1763701100000-hold-coupon-uses.js';
import { OfferFirstCoupons1763701200000 } from './1763701200000-offer-first-coupons.js';

export const migrations = [
  CreateCouponsAndCampaigns1763701000000,
  HoldCouponUses1763701100000,
  OfferFirstCoupons1763701200000,
];
