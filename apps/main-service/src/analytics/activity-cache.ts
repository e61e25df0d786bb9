import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { REDIS } from '../backing.js';
import type { Activity } from './visits.js';

const TTL_SECONDS = 90 * 24 * 60 * 60;

const cachedSchema = z.tuple([
  z
    .string()
    .regex(/^\d{1,15}( \d{1,15})?$/)
    .transform((text) => {
      const [lastVisitAt, previousVisitAt] = text.split(' ').map((ms) => new Date(Number(ms)));
      return { lastVisitAt: lastVisitAt ?? null, previousVisitAt: previousVisitAt ?? null };
    }),
  z.coerce.number().int(),
  z.coerce.number().int(),
]);

/** `customer:{id}:activity|spend|orders` for 90 days; the truth is in customer_activity. */
@Injectable()
export class ActivityCache {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  /** `undefined` also when Redis is away. */
  async find(customerId: string): Promise<Activity | undefined> {
    const values = await this.redis.mget(keysOf(customerId)).catch(() => undefined);
    const parsed = cachedSchema.safeParse(values);
    if (!parsed.success) return undefined;
    const [visits, spendUsdMinor, orders] = parsed.data;
    return { ...visits, spendUsdMinor, orders };
  }

  async remember(customerId: string, activity: Activity): Promise<void> {
    const { lastVisitAt, previousVisitAt, spendUsdMinor, orders } = activity;
    if (!lastVisitAt) return;
    const visits = [lastVisitAt, previousVisitAt].filter((at) => at !== null).map((at) => at.getTime());
    const [activityKey, spendKey, ordersKey] = keysOf(customerId);
    const written = this.redis
      .pipeline()
      .set(activityKey, visits.join(' '), 'EX', TTL_SECONDS)
      .set(spendKey, spendUsdMinor, 'EX', TTL_SECONDS)
      .set(ordersKey, orders, 'EX', TTL_SECONDS)
      .exec();
    await written.catch(() => undefined);
  }

  async forget(customerId: string): Promise<void> {
    await this.redis.del(keysOf(customerId)).catch(() => undefined);
  }
}

function keysOf(customerId: string): [string, string, string] {
  const prefix = `customer:${customerId}`;
  return [`${prefix}:activity`, `${prefix}:spend`, `${prefix}:orders`];
}
