import type { Attack } from '../attack.js';
import { count, repeat } from '../attacker/attacker.js';
import { inLog, inMetric, toldOf } from '../expect.js';
import { alert, alertOf, counted, limited, suspected } from '../sign.js';
import { ADDRESS_LIMIT, AND_AS_MUCH_AGAIN } from './limits.js';

const REQUESTS = 600;
const SERVED_AT_MOST = ADDRESS_LIMIT * AND_AS_MUCH_AGAIN;
const WRONG = 6;
const TOKEN = `ws_${'x'.repeat(43)}`;

/** Each header in which a proxy names for whom it asks, with an address of the attacker's choice. */
const claim = (address: string) => ({
  'x-forwarded-for': `${address}, 198.51.100.${address.length}`,
  forwarded: `for=${address}`,
  'x-real-ip': address,
  'true-client-ip': address,
  'cf-connecting-ip': address,
});

export const headerSpoofing: Attack = {
  name: 'header-spoofing',
  meaning:
    "one address claims another in each request, a shopper's too: counted as itself, and nobody else pays for it",
  truth: ({ attackers }) => ({
    must: [
      inLog(limited(attackers.address())),
      inLog(suspected('credential_stuffing', attackers.address())),
      inMetric(counted('webstore.rate_limit.exceeded', { client_ip: attackers.address() }, REQUESTS - SERVED_AT_MOST)),
      toldOf(alertOf('CredentialStuffingAttack', attackers.address())),
    ],
    may: [alert('HighRateLimitViolations'), alert('AbnormalAuthFailures'), alert('HighAuthenticationFailureRate')],
  }),
  strike: async ({ attackers, shopperAddress }) => {
    const attacker = attackers.one();
    const claimed = (turn: number) => (turn % 2 === 0 ? shopperAddress : `203.0.113.${turn % 250}`);
    await repeat(WRONG, (turn) => attacker.get('/me', { token: TOKEN, headers: claim(claimed(turn)) }));
    const answers = await repeat(REQUESTS, (turn) => attacker.get('/countries', { headers: claim(claimed(turn)) }));
    const served = count(answers, 200);
    return served > SERVED_AT_MOST
      ? [`${served} requests were served under claimed addresses, not ${ADDRESS_LIMIT}`]
      : [];
  },
};
