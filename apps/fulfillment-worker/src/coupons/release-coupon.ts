import { Inject, Injectable } from '@nestjs/common';
import { CallFailed } from '@webstore/http-client';
import type { Job } from '@webstore/jobs';
import { CONFIG } from '@webstore/nest-service';
import type { Config } from '../config.js';
import type { Handler } from '../jobs/handler.js';
import { payloadOf } from '../jobs/payload-of.js';

const TIMEOUT_MS = 2_000;

/** Gives the coupon use of an order that came to nothing back to its shopper. */
@Injectable()
export class ReleaseCoupon implements Handler {
  readonly kind = 'release-coupon';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async handle(job: Job): Promise<undefined> {
    const { order_id: orderId } = payloadOf('release-coupon', job);
    const { status } = await this.deleteUse(orderId);
    if (status >= 300) throw new CallFailed('promotions', status < 500 ? 'rejected' : 'server', { status });
  }

  private async deleteUse(orderId: string): Promise<Response> {
    const { PROMOTIONS_URL, SERVICE_TOKEN } = this.config;
    const response = await fetch(`${PROMOTIONS_URL.replace(/\/+$/, '')}/api/promotions/uses/${orderId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${SERVICE_TOKEN}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response;
  }
}
