import { setTimeout as pause } from 'node:timers/promises';
import { isTurnedAway } from '../answer.js';
import type { Outage } from '../outage.js';

// What a checkout writes at its end, and what it reads at its start; each for its share of the time.
const TABLES = [
  ['stock', 2 / 3],
  ['cart', 1 / 3],
] as const;

export const slowStatements: Outage = {
  name: 'slow-statements',
  meaning:
    'somebody holds a table that checkouts write: they run into their timeouts, and are turned away or told to wait',
  lastsMs: 12_000,
  isFelt: true,
  settlesWithinMs: 30_000,
  happen: async ({ shop, trickle, lastsMs }) => {
    for (const [table, share] of TABLES) {
      const holder = await shop.store.connect();
      try {
        await holder.query(`BEGIN; LOCK TABLE ${table}`);
        await pause(lastsMs * share);
      } finally {
        holder.release(true);
      }
    }
    const { answers } = trickle.diary;
    const slowest = Math.round(Math.max(...answers.map(({ tookMs }) => tookMs)));
    return { figures: { turned_away: answers.filter(isTurnedAway).length, slowest_answer_ms: slowest } };
  },
};
