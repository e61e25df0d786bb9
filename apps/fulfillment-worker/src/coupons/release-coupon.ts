import { Inject, Injectable } from '@nestjs/common';
import { couponUseSchema } from '@webstore/contracts';
import type { ServiceClient } from '@webstore/http-client';
import type { Job } from '@webstore/jobs';
import { PROMOTIONS } from '../backing.js';
import type { Handler } from '../jobs/handler.js';
import { payloadOf } from '../jobs/payload-of.js';

/** Gives the coupon use of an order that came to nothing back to its shopper. */
@Injectable()
export class ReleaseCoupon implements Handler {
  readonly kind = 'release-coupon';

  constructor(@Inject(PROMOTIONS) private readonly promotions: ServiceClient) {}

  async handle(job: Job): Promise<undefined> {
    const { order_id: orderId } = payloadOf('release-coupon', job);
    await this.promotions.delete(`/api/promotions/uses/${orderId}`, { answer: couponUseSchema });
  }
}
