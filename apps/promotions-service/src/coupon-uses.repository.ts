import { Inject, Injectable } from '@nestjs/common';
import type { couponUseSchema } from '@webstore/contracts';
import { CONFIG } from '@webstore/nest-service';
import type pg from 'pg';
import type { z } from 'zod';
import { PROMOTIONS } from './backing.js';
import type { Config } from './config.js';
import type { CouponRefusal } from './discounts/coupons.js';

/** Why a use was refused; null when it was not. */
type UseRefusal = Extract<CouponRefusal, 'already_used' | 'not_new' | 'used_up'> | null;

type UseStatus = z.output<typeof couponUseSchema>['status'];

export interface WantedUse {
  readonly code: string;
  readonly userId: string;
}

/** Who has used which coupon for which order. The caps are kept by the functions of the migration hold-coupon-uses. */
@Injectable()
export class CouponUsesRepository {
  constructor(
    @Inject(PROMOTIONS) private readonly pool: pg.Pool,
    @Inject(CONFIG) private readonly config: Pick<Config, 'COUPON_HOLD_MS'>,
  ) {}

  /** Whether one more use would be allowed now; takes nothing. */
  refusalOf({ code, userId }: WantedUse): Promise<UseRefusal> {
    return this.ask<UseRefusal>('coupon_refusal($1, $2, NULL, now())', [code, userId]);
  }

  /** Holds a use under the order until it is confirmed, released or has run out. */
  hold({ code, userId }: WantedUse, orderId: string): Promise<UseRefusal> {
    const hold = `${this.config.COUPON_HOLD_MS} milliseconds`;
    return this.ask<UseRefusal>('hold_coupon_use($1, $2, $3, $4)', [code, userId, orderId, hold]);
  }

  /** `confirmed`; `released` when it was given back or its place given away; `none` for an order without a use. */
  confirm(orderId: string): Promise<UseStatus> {
    return this.ask<UseStatus>('confirm_coupon_use($1)', [orderId]);
  }

  /** Gives the use back, also a confirmed one: its order was cancelled. */
  async release(orderId: string): Promise<'released' | 'none'> {
    const { rowCount } = await this.pool.query({
      name: 'release-coupon-use',
      text: `UPDATE coupon_use SET status = 'released', live_until = '-infinity' WHERE order_id = $1`,
      values: [orderId],
    });
    return rowCount ? 'released' : 'none';
  }

  private async ask<Answer>(call: string, values: readonly unknown[]): Promise<Answer> {
    const { rows } = await this.pool.query<{ answer: Answer }>({
      name: call,
      text: `SELECT ${call} AS answer`,
      values: [...values],
    });
    return (rows[0] as { answer: Answer }).answer;
  }
}
