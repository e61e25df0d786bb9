import type { Attack } from '../attack.js';
import { openSlowly } from '../attacker/slow-socket.js';
import { suspicionOf } from '../expect.js';

const SOCKETS = 120;
/** Headers have to be there within 5 s, all of a request within 10 s, and it is looked every second. */
const ENDED_WITHIN_MS = 13_000;
const SUSPECTED_WITHIN_MS = 20_000;

export const slowRequests: Attack = {
  name: 'slow-requests',
  meaning: 'one address opens many connections and sends a byte now and then, so that others find none: all are ended',
  truth: ({ attackers }) => ({
    must: suspicionOf('abuse', attackers.address()).map(({ sign, withinMs }) => ({
      sign,
      withinMs: withinMs + SUSPECTED_WITHIN_MS,
    })),
  }),
  strike: async ({ shop, attackers }) => {
    const open = (turn: number) =>
      openSlowly({ shop, from: attackers.address(), part: turn % 2 === 0 ? 'headers' : 'body' });
    const lasted = await Promise.all(Array.from({ length: SOCKETS }, (_, turn) => open(turn)));
    const late = lasted.filter((ms) => ms > ENDED_WITHIN_MS).length;
    const longest = Math.round(Math.max(...lasted));
    return late > 0
      ? [`${late} of ${SOCKETS} slow connections were put up with for too long, ${longest} ms at most`]
      : [];
  },
};
