import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { REDIS } from '../../backing.js';
import type { Throttle, ThrottleAct, ThrottleRule } from './throttle-rule.js';
import { THROTTLE_SCRIPT } from './throttle-script.js';

type WithScript = Redis & {
  throttleSignIn(key: string, act: ThrottleAct, ...rule: readonly number[]): Promise<number>;
};

/** What failed at all replicas, in Redis. Throws when Redis cannot answer. */
@Injectable()
export class SharedThrottle implements Throttle {
  private readonly redis: WithScript;

  constructor(@Inject(REDIS) redis: Redis) {
    redis.defineCommand('throttleSignIn', { numberOfKeys: 1, lua: THROTTLE_SCRIPT });
    this.redis = redis as WithScript;
  }

  act(act: ThrottleAct, subject: string, rule: ThrottleRule): Promise<number> {
    const { failures, windowMs, firstWaitMs, longestWaitMs } = rule;
    return this.redis.throttleSignIn(`sign-in:${subject}`, act, failures, windowMs, firstWaitMs, longestWaitMs);
  }
}
