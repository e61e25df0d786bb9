import { setTimeout as pause } from 'node:timers/promises';
import type { Attack } from '../attack.js';
import { type Answer, count } from '../attacker/attacker.js';
import { SHARE_OF_FAILURES, suspicionOf } from '../expect.js';
import { alertOf, throttled } from '../sign.js';

const TRIES = 32;
/** Less than five in any five minutes, and 45 in an hour. */
const EVERY_MS = 80_000;
const EMAIL = 'vip@demo.webstore.example';

/**
 * That it is seen is not asked for: where the throttle makes it wait, fewer tries fail than the thirty of an hour that are
 * suspected, and a household that has forgotten a password looks like that.
 */
export const credentialStuffingSlow: Attack = {
  name: 'credential-stuffing-slow',
  meaning:
    'one address tries passwords of one account, always one below the threshold of five minutes: it gains nothing',
  truth: ({ attackers }) => {
    const address = attackers.address();
    const suspicion = suspicionOf('credential_stuffing', address).map(({ sign }) => sign);
    const wait = [throttled('account', address), throttled('address', address)];
    return {
      must: [],
      may: [...suspicion, alertOf('CredentialStuffingAttack', address), ...wait, ...SHARE_OF_FAILURES],
    };
  },
  strike: async ({ attackers, scale }) => {
    const answers: Answer[] = [];
    for (let turn = 0; turn < TRIES; turn += 1) {
      answers.push(await attackers.one().post('/auth/login', { email: EMAIL, password: `guess-number-${turn}` }));
      await pause(EVERY_MS / scale);
    }
    return count(answers, 200) > 0 ? ['a guessed password was let in'] : [];
  },
};
