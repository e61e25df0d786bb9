import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@webstore/nest-service';
import type { Redis } from 'ioredis';
import { REDIS } from '../../backing.js';
import type { Config } from '../../config.js';
import { COUNT_OFFENCE } from './count-offence.js';
import { LocalOffences } from './local-offences.js';
import { type Pattern, THRESHOLDS } from './patterns.js';

type WithScript = Redis & {
  countOffence(offences: string, reported: string, ...asked: number[]): Promise<0 | 1>;
};

/**
 * What clients did wrong lately, counted across replicas, and by each replica alone as well: what Redis missed while it was away or
 * slow is no less done.
 */
@Injectable()
export class Offences {
  private readonly redis: WithScript;
  private readonly local: LocalOffences;
  private readonly windowMs: number;

  constructor(@Inject(REDIS) redis: Redis, @Inject(CONFIG) config: Pick<Config, 'SUSPICION_WINDOW_MS'>) {
    redis.defineCommand('countOffence', { numberOfKeys: 2, lua: COUNT_OFFENCE });
    this.redis = redis as WithScript;
    this.windowMs = config.SUSPICION_WINDOW_MS;
    this.local = new LocalOffences(this.windowMs);
  }

  /** Whether this offence makes the pattern; true once in a window for each client. */
  async add(pattern: Pattern, client: string): Promise<boolean> {
    const key = `${pattern}:${client}`;
    const thresholds = THRESHOLDS[pattern];
    const isSeenHere = this.local.add(key, thresholds);
    const pairs = thresholds.map(({ offences, windows }) => [offences, windows * this.windowMs] as const);
    const longestMs = Math.max(...pairs.map(([, ms]) => ms));
    const asked = [this.windowMs, longestMs, Number(isSeenHere), ...pairs.flat()];
    try {
      return (await this.redis.countOffence(`offences:${key}`, `reported:${key}`, ...asked)) === 1;
    } catch {
      return isSeenHere;
    }
  }
}
