import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { PROMOTIONS } from './backing.js';
import type { Campaign } from './discounts/campaigns.js';
import type { Coupon } from './discounts/coupons.js';

type CouponRow = Omit<Coupon, 'takesOff'> & { basisPoints: number | null; fixedUsdMinor: number };

/** The coupons and campaigns that the shop has. */
@Injectable()
export class OffersRepository {
  constructor(@Inject(PROMOTIONS) private readonly pool: pg.Pool) {}

  async coupons(): Promise<Coupon[]> {
    const { rows } = await this.pool.query<CouponRow>(
      `SELECT code, basis_points AS "basisPoints", fixed_usd_minor AS "fixedUsdMinor",
              minimum_usd_minor AS "minimumUsdMinor", valid_from AS "validFrom", valid_until AS "validUntil"
       FROM coupon`,
    );
    return rows.map(({ basisPoints, fixedUsdMinor, ...coupon }) => ({
      ...coupon,
      takesOff: basisPoints === null ? { usdMinor: fixedUsdMinor } : { basisPoints },
    }));
  }

  /** In order of their code, so that of equal ones the same always wins. */
  async activeCampaigns(): Promise<Campaign[]> {
    const { rows } = await this.pool.query<Campaign>(
      `SELECT code, countries, basis_points AS "basisPoints", first_day AS "firstDay", last_day AS "lastDay",
              time_zone AS "timeZone"
       FROM campaign WHERE active ORDER BY code`,
    );
    return rows;
  }
}
