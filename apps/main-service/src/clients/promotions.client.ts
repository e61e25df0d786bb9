import { Inject, Injectable } from '@nestjs/common';
import { type PromotionCheck, type PromotionCheckBody, promotionCheckSchema } from '@webstore/contracts';
import { ServiceClient } from '@webstore/http-client';
import { CONFIG } from '@webstore/nest-service';
import type { Config } from '../config.js';

const BUDGET_MS = 500;

@Injectable()
export class PromotionsClient {
  private readonly promotions: ServiceClient;

  constructor(@Inject(CONFIG) config: Pick<Config, 'PROMOTIONS_URL' | 'SERVICE_TOKEN'>) {
    const { PROMOTIONS_URL: baseUrl, SERVICE_TOKEN: bearer } = config;
    this.promotions = new ServiceClient({
      name: 'promotions-service',
      baseUrl,
      bearer,
      tellsDeadline: true,
      timeoutMs: BUDGET_MS,
    });
  }

  /** Whether calls are being refused for now because too many have failed. */
  get isOpen(): boolean {
    return this.promotions.isOpen;
  }

  /** The best offer for an amount; with an order id its coupon's use is held. @throws CallFailed */
  async check(body: PromotionCheckBody): Promise<PromotionCheck> {
    return this.promotions.post('/api/promotions/check', body, { answer: promotionCheckSchema });
  }
}
