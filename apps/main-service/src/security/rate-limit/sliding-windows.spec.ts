import type { BackingService } from '@webstore/backing-services';
import { openTestRedis } from '@webstore/testing';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { LocalWindow } from './local-window.js';
import type { Taken, WindowRule } from './sliding-window.js';
import { TAKE_FROM_WINDOWS } from './take-from-windows.js';

const STARTS_AT_MS = 1_000_000;
/** The script with a time that the test sets, in place of Redis's own. */
const AT_A_TIME = TAKE_FROM_WINDOWS.replace("redis.call('TIME')", '{ ARGV[#ARGV - 1], ARGV[#ARGV] }');

interface Story {
  readonly rule: WindowRule;
  /** Milliseconds between each request and the one before it. */
  readonly gapsMs: readonly number[];
}

const stories: fc.Arbitrary<Story> = fc.record({
  rule: fc.record({ limit: fc.integer({ min: 1, max: 6 }), windowMs: fc.integer({ min: 1, max: 50 }) }),
  gapsMs: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }),
});

/** As plainly as it can be said: allowed is whoever finds fewer than the limit allowed in the window before them. */
function expected({ rule: { limit, windowMs }, gapsMs }: Story): Taken[] {
  const allowed: number[] = [];
  let now = STARTS_AT_MS;
  return gapsMs.map((gap) => {
    now += gap;
    const isAllowed = allowed.filter((at) => at > now - windowMs).length < limit;
    if (isAllowed) allowed.push(now);
    const recent = allowed.filter((at) => at > now - windowMs);
    return { isAllowed, left: limit - recent.length, nextInMs: (recent[0] ?? now) + windowMs - now };
  });
}

describe('a sliding window', () => {
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

  async function inRedis({ rule, gapsMs }: Story): Promise<Taken[]> {
    played += 1;
    const taken: Taken[] = [];
    let now = STARTS_AT_MS;
    for (const gap of gapsMs) {
      now += gap;
      taken.push(...(await takeAt(now, [[`rate:${played}`, rule]])));
    }
    return taken;
  }

  async function takeAt(ms: number, asked: readonly (readonly [key: string, rule: WindowRule])[]): Promise<Taken[]> {
    const keys = asked.map(([key]) => key);
    const rules = asked.flatMap(([, { limit, windowMs }]) => [limit, windowMs]);
    const time = [Math.floor(ms / 1_000), (ms % 1_000) * 1_000];
    const answers = await redis.eval(AT_A_TIME, keys.length, ...keys, ...rules, ...time);
    return (answers as [number, number, number][]).map(([isAllowed, left, nextInMs]) => ({
      ...{ isAllowed: isAllowed === 1, left, nextInMs },
    }));
  }

  function inProcess({ rule, gapsMs }: Story): Taken[] {
    let now = STARTS_AT_MS;
    const window = new LocalWindow(() => now);
    return gapsMs.map((gap) => {
      now += gap;
      return window.take('somebody', rule);
    });
  }

  it('of one process allows exactly what it should', () => {
    fc.assert(fc.property(stories, (story) => void expect(inProcess(story)).toEqual(expected(story))));
  });

  it('in Redis allows exactly what it should', async () => {
    // Redis drops what it keeps by its own clock, so the window must outlast the test there; and it tells apart by a µs
    // what comes at once.
    const lasting = stories.map(({ rule, gapsMs }) => ({
      rule: { ...rule, windowMs: rule.windowMs * 1_000 },
      gapsMs: gapsMs.map((gap) => Math.max(1, gap * 1_000)),
    }));
    const holds = async (story: Story) => expect(await inRedis(story)).toEqual(expected(story));
    await fc.assert(fc.asyncProperty(lasting, holds));
  });

  it('tells of requests in the same microsecond each for itself', async () => {
    const story = { rule: { limit: 5, windowMs: 10_000 }, gapsMs: Array<number>(8).fill(0) };
    expect((await inRedis(story)).map(({ isAllowed, left }) => [isAllowed, left])).toEqual([
      ...[4, 3, 2, 1, 0].map((left) => [true, left]),
      ...[0, 0, 0].map((left) => [false, left]),
    ]);
  });

  it('tells of requests that share a call each for itself', async () => {
    const [one, other] = [
      { limit: 2, windowMs: 10_000 },
      { limit: 1, windowMs: 20_000 },
    ];
    const asked = [
      ['rate:one', one],
      ['rate:other', other],
      ['rate:one', one],
      ['rate:one', one],
    ] as const;
    expect(await takeAt(STARTS_AT_MS, asked)).toEqual([
      { isAllowed: true, left: 1, nextInMs: 10_000 },
      { isAllowed: true, left: 0, nextInMs: 20_000 },
      { isAllowed: true, left: 0, nextInMs: 10_000 },
      { isAllowed: false, left: 0, nextInMs: 10_000 },
    ]);
  });

  it('keeps no more of a client that asks without end', async () => {
    const rule = { limit: 200, windowMs: 60_000 };
    const sizeAfter = async (requests: number) => {
      await inRedis({ rule, gapsMs: Array<number>(requests).fill(1) });
      return redis.memory('USAGE', `rate:${played}`);
    };
    const full = await sizeAfter(200);
    expect(full).toBeLessThan(5 * 1_024);
    expect(await sizeAfter(2_000)).toBe(full);
  });
});

describe('the windows of one process', () => {
  it('are those of the clients that asked last, however many ask', () => {
    const window = new LocalWindow();
    const rule = { limit: 1, windowMs: 60_000 };
    for (let client = 0; client < 10_001; client += 1) expect(window.take(`c${client}`, rule).isAllowed).toBe(true);
    expect(window.take('c10000', rule).isAllowed).toBe(false);
    expect(window.take('c0', rule).isAllowed).toBe(true);
  });
});
