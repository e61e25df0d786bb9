import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { REDIS } from '../backing.js';

const TTL_SECONDS = 90 * 24 * 3600;

/** The count that the storefront shows beside the cart. Redis may be away: the number then waits for the next change. */
@Injectable()
export class CartBadge {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  /** Not awaited by anyone: a shopper never waits for a badge. */
  show(customerId: string, itemCount: number): void {
    this.redis.set(`cart:${customerId}`, itemCount, 'EX', TTL_SECONDS).catch(() => undefined);
  }
}
