import type { Attack } from '../attack.js';
import { count, repeat } from '../attacker/attacker.js';
import { inMetric, toldOf } from '../expect.js';
import { alert, counted, limited } from '../sign.js';
import { ADDRESS_LIMIT, AND_AS_MUCH_AGAIN } from './limits.js';

const REQUESTS = 900;
/** It takes a while until the share is used up. */
const LOGGED_WITHIN_MS = 30_000;
const SERVED_AT_MOST = ADDRESS_LIMIT * AND_AS_MUCH_AGAIN;

export const floodOneAddress: Attack = {
  name: 'flood-one-address',
  meaning: 'one address asks as often as it can: it gets its 200 of a minute, and no detector takes that for guessing',
  truth: ({ attackers }) => ({
    must: [
      { sign: limited(attackers.address()), withinMs: LOGGED_WITHIN_MS },
      inMetric(counted('webstore.rate_limit.exceeded', { client_ip: attackers.address() }, REQUESTS - SERVED_AT_MOST)),
      toldOf(alert('HighRateLimitViolations')),
    ],
  }),
  strike: async ({ attackers }) => {
    const answers = await repeat(REQUESTS, () => attackers.one().get('/countries'));
    const served = count(answers, 200);
    const others = REQUESTS - served - count(answers, 429);
    return [
      ...(served > SERVED_AT_MOST ? [`${served} requests were served, ${ADDRESS_LIMIT} are allowed in a minute`] : []),
      ...(others > 0 ? [`${others} requests got another answer than 200 or 429`] : []),
    ];
  },
};
