import type { Attack } from '../attack.js';
import { count, repeat } from '../attacker/attacker.js';
import { inMetric, toldOf } from '../expect.js';
import { alert, counted, limited } from '../sign.js';
import { ADDRESS_LIMIT, AND_AS_MUCH_AGAIN } from './limits.js';

const ADDRESSES = 8;
const EACH = 500;
const SERVED_AT_MOST = ADDRESSES * ADDRESS_LIMIT * AND_AS_MUCH_AGAIN;
/** It takes a while until the last of them has used up its share. */
const LOGGED_WITHIN_MS = 40_000;

/** A flood that fills the line before the shop is for who runs the line; this one is small enough to be answered. */
export const floodManyAddresses: Attack = {
  name: 'flood-many-addresses',
  meaning: 'several addresses ask as often as they can: each gets its share, and no more',
  truth: ({ attackers }) => ({
    must: [
      ...Array.from({ length: ADDRESSES }, (_, at) => ({
        sign: limited(attackers.address(at)),
        withinMs: LOGGED_WITHIN_MS,
      })),
      inMetric(counted('webstore.rate_limit.exceeded', { limit_type: 'ip' }, ADDRESSES * EACH - SERVED_AT_MOST)),
      toldOf(alert('HighRateLimitViolations')),
    ],
  }),
  strike: async ({ attackers }) => {
    const ask = (turn: number) => attackers.one(turn % ADDRESSES).get('/countries');
    const served = count(await repeat(ADDRESSES * EACH, ask), 200);
    return served > SERVED_AT_MOST ? [`${served} requests were served, ${SERVED_AT_MOST} at most are allowed`] : [];
  },
};
