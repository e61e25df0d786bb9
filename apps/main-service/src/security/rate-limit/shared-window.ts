import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { REDIS } from '../../backing.js';
import { scriptForMany } from '../script-for-many.js';
import type { SlidingWindow, Taken, WindowRule } from './sliding-window.js';
import { TAKE_FROM_WINDOWS } from './take-from-windows.js';

type Answer = readonly [isAllowed: number, left: number, nextInMs: number];

/** The windows of all replicas, in Redis; one round trip a request. Throws when Redis cannot answer. */
@Injectable()
export class SharedWindow implements SlidingWindow {
  private readonly takeFromWindow: ReturnType<typeof scriptForMany<Answer>>;

  constructor(@Inject(REDIS) redis: Redis) {
    this.takeFromWindow = scriptForMany(redis, 'takeFromWindows', TAKE_FROM_WINDOWS);
  }

  async take(client: string, { limit, windowMs }: WindowRule): Promise<Taken> {
    const [isAllowed, left, nextInMs] = await this.takeFromWindow([`rate:${client}`, limit, windowMs]);
    return { isAllowed: isAllowed === 1, left, nextInMs };
  }
}
