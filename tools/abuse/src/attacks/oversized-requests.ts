import type { Attack } from '../attack.js';
import { type Answer, repeat } from '../attacker/attacker.js';
import { inMetric, suspicionOf } from '../expect.js';
import { counted } from '../sign.js';

const ROUNDS = 10;
const KIB = 1_024;
const DEPTH = 4_000;

export const oversizedRequests: Attack = {
  name: 'oversized-requests',
  meaning: 'bodies of megabytes, headers and addresses of many kilobytes, nesting without end: refused unread',
  truth: ({ attackers }) => ({
    must: [
      ...suspicionOf('abuse', attackers.address()),
      inMetric(counted('webstore.refusals', { type: 'invalid-request' }, ROUNDS)),
    ],
  }),
  strike: async ({ attackers }) => {
    const attacker = attackers.one();
    const kinds: readonly (() => Promise<Answer>)[] = [
      () => attacker.post('/auth/login', { email: 'a@abuse.example', password: 'x'.repeat(2 * KIB * KIB) }),
      () => attacker.ask('POST', '/auth/login', { text: '['.repeat(DEPTH) + ']'.repeat(DEPTH) }),
      () => attacker.get('/us/products', { headers: { 'x-padding': 'x'.repeat(32 * KIB) } }),
      () => attacker.get(`/us/products?q=${'x'.repeat(32 * KIB)}`),
      () => attacker.get(`/us/products/${'x'.repeat(4 * KIB)}`),
    ];
    const answers = await repeat(ROUNDS * kinds.length, (turn) =>
      (kinds[turn % kinds.length] as () => Promise<Answer>)(),
    );
    // The connection may end before an answer to what is far too large has been read.
    const taken = answers.filter(({ status }) => status !== 0 && (status < 400 || status >= 500));
    return taken.map(({ status }) => `a request that is far too large was answered ${status}`);
  },
};
