import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Campaign } from './discounts/campaigns.js';
import type { Coupon } from './discounts/coupons.js';
import { OffersRepository } from './offers.repository.js';

const REFRESH_MS = 5_000;

/** The coupons and campaigns in memory, a few seconds old at most: a check never waits for them. */
@Injectable()
export class RunningOffers implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('offers');
  private coupons: ReadonlyMap<string, Coupon> = new Map();
  private switchedOn: readonly Campaign[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(OffersRepository) private readonly repository: OffersRepository) {}

  get campaigns(): readonly Campaign[] {
    return this.switchedOn;
  }

  coupon(code: string): Coupon | undefined {
    return this.coupons.get(code);
  }

  /** A service that has never seen its offers does not start; later it goes on with those that it has. */
  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.refresh().catch(() => this.reportStale()), REFRESH_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async refresh(): Promise<void> {
    const [coupons, campaigns] = await Promise.all([this.repository.coupons(), this.repository.activeCampaigns()]);
    this.coupons = new Map(coupons.map((coupon) => [coupon.code, coupon]));
    this.switchedOn = campaigns;
  }

  private reportStale(): void {
    this.logger.warn({ message: 'Coupons and campaigns could not be read; the last known ones go on' });
  }
}
