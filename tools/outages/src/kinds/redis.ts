import { setTimeout as pause } from 'node:timers/promises';
import { latencies } from '../latencies.js';
import type { Observed, Outage, Scene } from '../outage.js';

const CALM_MS = 3_000;

export const redisStopped: Outage = {
  name: 'redis-stopped',
  meaning: 'Redis is gone: nobody who checks out notices',
  lastsMs: 5_000,
  isFelt: false,
  settlesWithinMs: 30_000,
  happen: (scene) =>
    compared(scene, async ({ shop, lastsMs }) => {
      await shop.stopRedis();
      await pause(lastsMs);
      return () => shop.startRedisAgain();
    }),
};

export const redisFrozen: Outage = {
  name: 'redis-frozen',
  meaning: 'Redis accepts and never answers: a checkout waits 50 ms for it at most, and is confirmed',
  lastsMs: 5_000,
  isFelt: false,
  settlesWithinMs: 30_000,
  happen: (scene) =>
    compared(scene, async ({ shop, lastsMs }) => {
      process.kill(shop.redis.pid, 'SIGSTOP');
      await pause(lastsMs);
      return async () => void process.kill(shop.redis.pid, 'SIGCONT');
    }),
};

/** How long a checkout takes meanwhile, beside how long it took just before. */
async function compared(scene: Scene, happen: (scene: Scene) => Promise<() => Promise<void>>): Promise<Observed> {
  const { answers } = scene.trickle.diary;
  await pause(CALM_MS);
  const calm = answers.length;
  const end = await happen(scene);
  const before = latencies(answers.slice(0, calm));
  const during = latencies(answers.slice(calm));
  await end();
  return {
    figures: {
      p50_before_ms: before.p50,
      p50_ms: during.p50,
      p99_before_ms: before.p99,
      p99_ms: during.p99,
    },
  };
}
