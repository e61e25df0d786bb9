import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BackingService, startRedis } from '@webstore/backing-services';
import { waitUntil } from '@webstore/testing';
import type { Redis } from 'ioredis';
import { connectRedis } from './backing.module.js';

const TIMED_OUT = 'Command timed out';
const REQUESTS = 20;

let folder: string;
let server: BackingService;
let redis: Redis;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'webstore-impatient-'));
  server = await startRedis({ folder: join(folder, 'redis'), throwAway: true });
  redis = connectRedis({ REDIS_URL: server.url });
});

afterAll(async () => {
  process.kill(server.pid, 'SIGCONT');
  redis.disconnect();
  await waitUntil('the end of the connection', async () => redis.status === 'end');
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const ask = (): Promise<string> =>
  redis.get('badge').then(
    () => 'answered',
    ({ message }: Error) => message,
  );
const answers = () => waitUntil('an answer of Redis', async () => (await ask()) === 'answered');

describe('a Redis that stands still', () => {
  it('is waited for once, and asked again when it goes on', async () => {
    await answers();
    process.kill(server.pid, 'SIGSTOP');
    expect(await ask()).toBe(TIMED_OUT);
    for (let request = 0; request < REQUESTS; request += 1) {
      const said = await ask();
      expect(said).not.toBe(TIMED_OUT);
      expect(said).not.toBe('answered');
    }
    process.kill(server.pid, 'SIGCONT');
    await answers();
  });
});
