import { randomBytes } from 'node:crypto';
import type { Attack } from '../attack.js';
import { count, repeat } from '../attacker/attacker.js';
import { inMetric, SHARE_OF_FAILURES, suspicionOf, toldOf } from '../expect.js';
import { alertOf, counted } from '../sign.js';

const GUESSES = 60;
const TOKEN_BYTES = 32;
const PATHS = ['/me', '/orders', '/cart'];

export const tokenGuessing: Attack = {
  name: 'token-guessing',
  meaning: 'one address guesses tokens of shoppers who are signed in',
  truth: ({ attackers }) => ({
    must: [
      ...suspicionOf('credential_stuffing', attackers.address()),
      ...suspicionOf('abuse', attackers.address()),
      inMetric(counted('webstore.auth.failures', { reason: 'invalid_token' }, GUESSES)),
      toldOf(alertOf('CredentialStuffingAttack', attackers.address())),
    ],
    may: SHARE_OF_FAILURES,
  }),
  strike: async ({ attackers }) => {
    const answers = await repeat(GUESSES, (turn) => {
      const token = `ws_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
      return attackers.one().get(PATHS[turn % PATHS.length] ?? '/me', { token });
    });
    const refused = count(answers, 401);
    return refused < GUESSES ? [`${GUESSES - refused} of ${GUESSES} guessed tokens were not answered 401`] : [];
  },
};
