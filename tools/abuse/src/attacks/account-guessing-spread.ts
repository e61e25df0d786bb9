import type { Attack } from '../attack.js';
import { count, repeat } from '../attacker/attacker.js';
import { inMetric, SHARE_OF_FAILURES } from '../expect.js';
import { counted, type EventSign, THROTTLED } from '../sign.js';

const ADDRESSES = 40;
const THROTTLED_AT_LEAST = 20;
const LOGGED_WITHIN_MS = 15_000;
const EMAIL = 'at-risk@demo.webstore.example';

const byAccount: EventSign = { kind: 'event', message: THROTTLED, facts: { subject: 'account' } };

export const accountGuessingSpread: Attack = {
  name: 'account-guessing-spread',
  meaning:
    'forty addresses guess the password of one account, each once: the account is not tried any more for a while',
  truth: () => ({
    must: [
      { sign: byAccount, withinMs: LOGGED_WITHIN_MS },
      inMetric(counted('webstore.auth.throttled', { by: 'account' }, THROTTLED_AT_LEAST)),
    ],
    may: SHARE_OF_FAILURES,
  }),
  strike: async ({ attackers }) => {
    const guess = (turn: number) => ({ email: EMAIL, password: `guess-number-${turn}` });
    const answers = await repeat(ADDRESSES, (turn) => attackers.one(turn).post('/auth/login', guess(turn)));
    return count(answers, 200) > 0 ? ['a guessed password was let in'] : [];
  },
};
