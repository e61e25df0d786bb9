import type { BackingService } from '@webstore/backing-services';
import { openTestRedis } from '@webstore/testing';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { LocalThrottle } from './local-throttle.js';
import { type ThrottleAct, type ThrottleRule, TRY_LASTS_MS, WHILE_OTHERS_TRY_MS } from './throttle-rule.js';
import { THROTTLE_SCRIPT } from './throttle-script.js';

const STARTS_AT_MS = 1_000_000;
const RULE: ThrottleRule = { failures: 5, windowMs: 300_000, firstWaitMs: 30_000, longestWaitMs: 900_000 };
/** The script with a time that the test sets, in place of Redis's own. */
const AT_A_TIME = THROTTLE_SCRIPT.replace("redis.call('TIME')", '{ ARGV[6], ARGV[7] }');

type Step = readonly [gapMs: number, act: ThrottleAct];

let now: number;
let throttle: LocalThrottle;

beforeEach(() => {
  now = STARTS_AT_MS;
  throttle = new LocalThrottle(() => now);
});

const act = (what: ThrottleAct, rule = RULE) => throttle.act(what, 'somebody', rule);

/** How long each guess is made to wait for; those that may try are wrong. */
function guess(times: number): number[] {
  return Array.from({ length: times }, () => {
    const waitMs = act('begin');
    if (waitMs === 0) act('fail');
    return waitMs;
  });
}

describe('who guesses', () => {
  it('is free to fail five times, and then waits', () => {
    expect(guess(7)).toEqual([0, 0, 0, 0, 0, 30_000, 30_000]);
  });

  it('waits twice as long after each further failure, and never longer than a quarter of an hour', () => {
    guess(5);
    const waits = Array.from({ length: 8 }, () => {
      const [waitMs = 0] = guess(1);
      now += waitMs;
      expect(guess(1)).toEqual([0]);
      return waitMs / 1_000;
    });
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('is as anybody else when the longest wait and a window are over', () => {
    guess(5);
    now += 30_000 + RULE.windowMs;
    expect(guess(6)).toEqual([0, 0, 0, 0, 0, 30_000]);
  });

  it('may fail as slowly as a window allows', () => {
    for (let time = 0; time < 20; time += 1) {
      expect(guess(1)).toEqual([0]);
      now += RULE.windowMs / 4;
    }
  });

  it('has no more tries at once than one after the other', () => {
    const waits = Array.from({ length: 100 }, () => act('begin'));
    expect(waits.filter((waitMs) => waitMs === 0)).toHaveLength(5);
    expect(new Set(waits.slice(5))).toEqual(new Set([WHILE_OTHERS_TRY_MS]));
    for (let time = 0; time < 5; time += 1) act('fail');
    now += 30_000;
    expect([act('begin'), act('begin')]).toEqual([0, WHILE_OTHERS_TRY_MS]);
  });
});

describe('who is let in', () => {
  it('has failed nothing of it', () => {
    guess(4);
    expect(act('begin')).toBe(0);
    act('clear');
    expect(guess(6)).toEqual([0, 0, 0, 0, 0, 30_000]);
  });

  it('leaves what failed from the same address as it was', () => {
    guess(4);
    expect(act('begin')).toBe(0);
    act('release');
    expect(guess(2)).toEqual([0, 30_000]);
  });

  it('does not wait for a try whose process died', () => {
    for (let time = 0; time < 5; time += 1) act('begin');
    now += TRY_LASTS_MS;
    expect(act('begin')).toBe(0);
  });
});

describe('the throttle in Redis', () => {
  let server: BackingService;
  let redis: Redis;
  let played = 0;

  beforeAll(async () => {
    server = await openTestRedis();
    redis = new Redis(server.url);
  });

  afterAll(async () => {
    await redis.quit();
    await server.stop();
  });

  async function inRedis(steps: readonly Step[], rule: ThrottleRule): Promise<number[]> {
    played += 1;
    const waits: number[] = [];
    let at = STARTS_AT_MS;
    for (const [gapMs, what] of steps) {
      at += gapMs;
      const numbers = [rule.failures, rule.windowMs, rule.firstWaitMs, rule.longestWaitMs];
      const time = [Math.floor(at / 1_000), (at % 1_000) * 1_000];
      waits.push((await redis.eval(AT_A_TIME, 1, `sign-in:${played}`, what, ...numbers, ...time)) as number);
    }
    return waits;
  }

  function inProcess(steps: readonly Step[], rule: ThrottleRule): number[] {
    let at = STARTS_AT_MS;
    const local = new LocalThrottle(() => at);
    return steps.map(([gapMs, what]) => {
      at += gapMs;
      return local.act(what, 'somebody', rule);
    });
  }

  it('makes wait exactly as that of one process does', async () => {
    // Redis drops what it keeps by its own clock, so that a window must outlast the test there.
    const rule = fc.record({
      failures: fc.integer({ min: 1, max: 4 }),
      windowMs: fc.constant(600_000),
      firstWaitMs: fc.integer({ min: 1_000, max: 20_000 }),
      longestWaitMs: fc.integer({ min: 20_000, max: 100_000 }),
    });
    const step = fc.tuple(
      fc.integer({ min: 0, max: 15_000 }),
      fc.constantFrom<ThrottleAct[]>('begin', 'begin', 'fail', 'fail', 'release', 'clear'),
    );
    const stories = fc.asyncProperty(fc.array(step, { maxLength: 40 }), rule, async (steps, ruled) => {
      expect(await inRedis(steps, ruled)).toEqual(inProcess(steps, ruled));
    });
    await fc.assert(stories, { numRuns: 80 });
  });

  it('keeps no more of one that is guessed at without end', async () => {
    const sizeAfter = async (guesses: number) => {
      await inRedis(
        Array.from({ length: guesses * 2 }, (_, at) => [0, at % 2 === 0 ? 'begin' : 'fail'] as const).slice(0, 10),
        RULE,
      );
      const key = `sign-in:${played}`;
      for (let time = 0; time < guesses; time += 1) {
        await redis.eval(AT_A_TIME, 1, key, 'begin', 5, 300_000, 30_000, 900_000, 1_000, 0);
      }
      return redis.memory('USAGE', key);
    };
    const full = await sizeAfter(10);
    expect(full).toBeLessThan(512);
    expect(await sizeAfter(1_000)).toBe(full);
  });

  it('forgets who is let in altogether', async () => {
    await inRedis([...Array<Step>(3).fill([0, 'begin']), [0, 'clear']], RULE);
    expect(await redis.exists(`sign-in:${played}`)).toBe(0);
  });
});
