import { Inject, Injectable } from '@nestjs/common';
import { couponUseSchema } from '@webstore/contracts';
import type { ServiceClient } from '@webstore/http-client';
import type { Job } from '@webstore/jobs';
import { PROMOTIONS } from '../backing.js';
import type { Handler } from '../jobs/handler.js';
import { payloadOf } from '../jobs/payload-of.js';

/** Makes the coupon use that was held for an order final. */
@Injectable()
export class ConfirmCoupon implements Handler {
  readonly kind = 'confirm-coupon';

  constructor(@Inject(PROMOTIONS) private readonly promotions: ServiceClient) {}

  async handle(job: Job): Promise<undefined> {
    const { order_id: orderId } = payloadOf('confirm-coupon', job);
    await this.promotions.post(`/api/promotions/uses/${orderId}/confirm`, {}, { answer: couponUseSchema });
  }
}
