import { setTimeout as pause } from 'node:timers/promises';
import { ConnectionsTaken } from '@webstore/whole-shop';
import { isTurnedAway } from '../answer.js';
import type { Outage } from '../outage.js';

export const connections: Outage = {
  name: 'connections',
  meaning: 'others hold every connection that PostgreSQL has: turned away at once, and served again when they let go',
  lastsMs: 6_000,
  isFelt: true,
  settlesWithinMs: 30_000,
  happen: async ({ shop, trickle, lastsMs }) => {
    const taken = new ConnectionsTaken(shop.postgres.url);
    await pause(lastsMs);
    const away = trickle.diary.answers.filter(isTurnedAway).length;
    const violations = away === 0 ? ['nobody was turned away: the connections were not taken'] : [];
    return { figures: { held: await taken.letGo(), turned_away: away }, violations };
  },
};
