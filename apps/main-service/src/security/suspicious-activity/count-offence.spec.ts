import type { BackingService } from '@webstore/backing-services';
import { openTestRedis } from '@webstore/testing';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { COUNT_OFFENCE } from './count-offence.js';
import { LocalOffences } from './local-offences.js';
import { THRESHOLDS } from './patterns.js';

const WINDOW_MS = 300_000;
const HOUR_MS = 3_600_000;
const STARTS_AT_MS = 1_000_000;
const GUESSES = THRESHOLDS.credential_stuffing;
/** The script with a time that the test sets, in place of Redis's own; by keys, because it takes any number of arguments. */
const AT_A_TIME = COUNT_OFFENCE.replace("redis.call('TIME')", '{ KEYS[3], KEYS[4] }');

describe('failed tries to be let in, as Redis counts them', () => {
  let server: BackingService;
  let redis: Redis;
  let clients = 0;

  beforeAll(async () => {
    server = await openTestRedis();
    redis = new Redis(server.url);
  });

  afterAll(async () => {
    await redis.quit();
    await server.stop();
  });

  /** With which of the tries, that come so long after each other, the pattern is seen; undefined for none. */
  async function seenWith(gapsMs: readonly number[]): Promise<number | undefined> {
    clients += 1;
    const thresholds = GUESSES.flatMap(({ offences, windows }) => [offences, windows * WINDOW_MS]);
    let now = STARTS_AT_MS;
    for (const [at, gap] of gapsMs.entries()) {
      now += gap;
      const keys = [`offences:${clients}`, `reported:${clients}`, Math.floor(now / 1_000), (now % 1_000) * 1_000];
      const answer = await redis.eval(AT_A_TIME, 4, ...keys, WINDOW_MS, HOUR_MS, 0, ...thresholds);
      if (answer === 1) return at + 1;
    }
    return undefined;
  }

  function expected(gapsMs: readonly number[]): number | undefined {
    let now = STARTS_AT_MS;
    const offences = new LocalOffences(WINDOW_MS, () => now);
    const at = gapsMs.findIndex((gap) => {
      now += gap;
      return offences.add('credential_stuffing:192.0.2.1', GUESSES);
    });
    return at === -1 ? undefined : at + 1;
  }

  it.each([
    ['five at once', Array(8).fill(0), 5],
    ['every 80 seconds, four in any five minutes', Array(40).fill(80_000), 30],
    ['every two minutes, thirty in an hour', Array(40).fill(120_000), 30],
    ['every 125 seconds, twenty-nine in an hour', Array(80).fill(125_000), undefined],
    ['of a household, where seven people mistype four times each', Array(28).fill(100_000), undefined],
  ])('make a pattern when they come %s', async (_how, gapsMs, seen) => {
    expect([await seenWith(gapsMs), expected(gapsMs)]).toEqual([seen, seen]);
  });

  it('make it with the same try as in one process', async () => {
    const gaps = fc.array(fc.integer({ min: 60_000, max: 140_000 }), { maxLength: 50 });
    const isSeenAlike = fc.asyncProperty(gaps, async (gapsMs) => {
      expect(await seenWith(gapsMs)).toBe(expected(gapsMs));
    });
    await fc.assert(isSeenAlike, { numRuns: 25 });
  });
});
