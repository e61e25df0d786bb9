import 'reflect-metadata';
import type { BackingService } from '@webstore/backing-services';
import { openTestRedis, waitUntil } from '@webstore/testing';
import type { Redis } from 'ioredis';
import { connectRedis } from './backing.module.js';

const REQUESTS = 20;
// As long as main-service waits for it at most, and what a busy machine adds.
const SOON_MS = 500;

let server: BackingService;
let redis: Redis;

beforeAll(async () => {
  server = await openTestRedis();
  redis = connectRedis({ REDIS_URL: server.url });
});

afterAll(async () => {
  thaw();
  redis.disconnect();
  await waitUntil('the end of the connection', async () => redis.status === 'end');
  await server.stop();
});

const ask = (): Promise<string> =>
  redis.get('badge').then(
    () => 'answered',
    ({ message }: Error) => message,
  );
const answers = () => waitUntil('an answer of Redis', async () => (await ask()) === 'answered');

const freeze = () => process.kill(server.pid, 'SIGSTOP');
const thaw = () => process.kill(server.pid, 'SIGCONT');

describe('a Redis that stands still', () => {
  it('is waited for once, and asked again when it goes on', async () => {
    await answers();
    freeze();
    const since = performance.now();
    expect(await ask()).not.toBe('answered');
    expect(performance.now() - since).toBeLessThan(SOON_MS);
    const next = performance.now();
    for (let request = 0; request < REQUESTS; request += 1) expect(await ask()).not.toBe('answered');
    expect(performance.now() - next).toBeLessThan(SOON_MS);
    thaw();
    await answers();
  });

  it('refuses all who wait for it', async () => {
    await answers();
    freeze();
    const refused = await Promise.all(Array.from({ length: REQUESTS }, ask));
    expect(refused).not.toContain('answered');
    thaw();
    await answers();
  });
});

describe('a process that is busy itself', () => {
  it('still gets the answer that has come meanwhile', async () => {
    await answers();
    const asked = Array.from({ length: REQUESTS }, ask);
    await new Promise(setImmediate);
    const until = performance.now() + SOON_MS;
    while (performance.now() < until);
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['answered']));
  });
});
