import { once } from 'node:events';
import type { BackingService } from '@webstore/backing-services';
import { openTestRedis } from '@webstore/testing';
import type { Redis } from 'ioredis';
import { connectRedis } from '../../backing.module.js';
import { Offences } from './offences.js';

const WINDOW = { SUSPICION_WINDOW_MS: 300_000 };

interface Replica {
  readonly redis: Redis;
  readonly offences: Offences;
}

describe('ten times 404', () => {
  let server: BackingService;
  const replicas: Replica[] = [];
  let client = 0;

  beforeAll(async () => {
    server = await openTestRedis();
    for (let replica = 0; replica < 2; replica += 1) {
      const redis = connectRedis({ REDIS_URL: server.url });
      await once(redis, 'ready');
      replicas.push({ redis, offences: new Offences(redis, WINDOW) });
    }
  });

  afterAll(async () => {
    for (const { redis } of replicas) redis.disconnect();
    await server.stop();
  });

  beforeEach(() => {
    client += 1;
  });

  const [first, second] = [() => replicas[0] as Replica, () => replicas[1] as Replica];

  /** How many of so many offences were told of as a pattern. */
  async function told({ offences }: Replica, times: number): Promise<number> {
    const answers: boolean[] = [];
    for (let time = 0; time < times; time += 1) {
      answers.push(await offences.add('endpoint_scanning', `192.0.2.${client}`));
    }
    return answers.filter(Boolean).length;
  }

  it('are seen though Redis was away for some of them', async () => {
    expect(await told(first(), 6)).toBe(0);
    const { redis } = first();
    redis.disconnect(true);
    expect(await told(first(), 3)).toBe(0);
    await once(redis, 'ready');
    expect(await told(first(), 1)).toBe(1);
    expect(await told(first(), 20)).toBe(0);
  });

  it('are told of once, though two replicas have seen ten each', async () => {
    expect(await told(first(), 4)).toBe(0);
    expect(await told(second(), 6)).toBe(1);
    expect((await told(first(), 6)) + (await told(second(), 10))).toBe(0);
  });

  it('that one replica has seen alone are not told of again by the other', async () => {
    first().redis.disconnect(true);
    expect(await told(first(), 9)).toBe(0);
    await once(first().redis, 'ready');
    expect(await told(first(), 1)).toBe(1);
    expect(await told(second(), 12)).toBe(0);
  });
});
