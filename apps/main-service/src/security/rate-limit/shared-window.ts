import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { REDIS } from '../../backing.js';
import type { SlidingWindow, Taken, WindowRule } from './sliding-window.js';
import { TAKE_FROM_WINDOW } from './take-from-window.js';

type Answer = [isAllowed: number, left: number, nextInMs: number];
type WithScript = Redis & { takeFromWindow(key: string, limit: number, windowMs: number): Promise<Answer> };

/** The windows of all replicas, in Redis; one round trip a request. Throws when Redis cannot answer. */
@Injectable()
export class SharedWindow implements SlidingWindow {
  private readonly redis: WithScript;

  constructor(@Inject(REDIS) redis: Redis) {
    redis.defineCommand('takeFromWindow', { numberOfKeys: 1, lua: TAKE_FROM_WINDOW });
    this.redis = redis as WithScript;
  }

  async take(client: string, { limit, windowMs }: WindowRule): Promise<Taken> {
    const [isAllowed, left, nextInMs] = await this.redis.takeFromWindow(`rate:${client}`, limit, windowMs);
    return { isAllowed: isAllowed === 1, left, nextInMs };
  }
}
