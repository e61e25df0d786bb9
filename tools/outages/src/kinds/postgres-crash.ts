import { setTimeout as pause } from 'node:timers/promises';
import type { Outage } from '../outage.js';

const CRASHES = 3;

export const postgresCrash: Outage = {
  name: 'postgres-crash',
  meaning: 'PostgreSQL crashes three times and comes back: what was acknowledged is there',
  lastsMs: 6_000,
  isFelt: true,
  settlesWithinMs: 30_000,
  happen: async ({ shop, lastsMs }) => {
    const downMs: number[] = [];
    for (let crash = 0; crash < CRASHES; crash += 1) {
      await pause(lastsMs / CRASHES);
      const startedAt = performance.now();
      await shop.crashPostgres();
      downMs.push(Math.round(performance.now() - startedAt));
    }
    return { figures: { crashes: CRASHES, longest_down_ms: Math.max(...downMs) } };
  },
};
