import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Attack } from '../attack.js';
import { type Answer, count } from '../attacker/attacker.js';
import { inMetric, toldOf } from '../expect.js';
import { alert, counted } from '../sign.js';

const ADDRESSES = 200;
const PER_SECOND = 5;
/** Longer than the share of failures has to be too high, and it has to get there first. */
const LASTS_MS = 900_000;
const TAKES_MS = 600_000;

export const credentialStuffingSpread: Attack = {
  name: 'credential-stuffing-spread',
  meaning:
    'two hundred addresses try pairs in turn, each too seldom to be suspected: seen by the share of failures alone',
  truth: ({ scale }) => ({
    must: [
      inMetric(counted('webstore.auth.failures', { reason: 'invalid_token' }, PER_SECOND * 5)),
      toldOf(alert('HighAuthenticationFailureRate'), { takesMs: TAKES_MS, scale }),
    ],
    may: [alert('AbnormalAuthFailures')],
  }),
  strike: async ({ attackers, scale }) => {
    const answers: Promise<Answer>[] = [];
    const endsAt = performance.now() + LASTS_MS / scale;
    while (performance.now() < endsAt) {
      const pair = { email: `${randomUUID()}@abuse.example`, password: 'leaked-password' };
      answers.push(attackers.one(answers.length % ADDRESSES).post('/auth/login', pair));
      await pause(1_000 / PER_SECOND);
    }
    return count(await Promise.all(answers), 200) > 0 ? ['a leaked password was let in'] : [];
  },
};
