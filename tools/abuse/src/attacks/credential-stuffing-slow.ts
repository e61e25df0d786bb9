import { setTimeout as pause } from 'node:timers/promises';
import type { Attack } from '../attack.js';
import { type Answer, count } from '../attacker/attacker.js';
import { SHARE_OF_FAILURES } from '../expect.js';

const TRIES = 6;
/** Four tries in each five minutes, one below what is suspected. */
const EVERY_MS = 80_000;
const EMAIL = 'vip@demo.webstore.example';

/**
 * Not detected, and this truth says so: at 45 tries an hour it looks like a household that has forgotten a password, and a
 * detector that raised it would raise those. What it can gain is bounded instead: one account, at a pace at which the
 * thousand most used passwords take a day.
 */
export const credentialStuffingSlow: Attack = {
  name: 'credential-stuffing-slow',
  meaning: 'one address tries passwords of one account, always one below the threshold: let go, and it gains nothing',
  truth: () => ({ must: [], may: SHARE_OF_FAILURES }),
  strike: async ({ party, scale }) => {
    const answers: Answer[] = [];
    for (let turn = 0; turn < TRIES; turn += 1) {
      answers.push(await party.attacker().post('/auth/login', { email: EMAIL, password: `guess-number-${turn}` }));
      await pause(EVERY_MS / scale);
    }
    return count(answers, 200) > 0 ? ['a guessed password was let in'] : [];
  },
};
