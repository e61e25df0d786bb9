import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Attack } from '../attack.js';
import { type Answer, count } from '../attacker/attacker.js';
import { SHARE_OF_FAILURES, suspicionOf, toldOf } from '../expect.js';
import { alertOf } from '../sign.js';

const TRIES = 36;
/** Less than five in any five minutes, and 47 in an hour. */
const IN_A_WINDOW = 4;
const EVERY_MS = 76_000;
/** In which thirty failed tries make the pattern. */
const HOUR_MS = 3_600_000;
const EMAIL = 'vip@demo.webstore.example';
const HOUSEHOLD = 1;

/**
 * Beside it a household mistypes at another address, each of its people at an account of their own and half as often: the truth does
 * not name it, so that to suspect it would be a false alarm.
 */
export const credentialStuffingSlow: Attack = {
  name: 'credential-stuffing-slow',
  meaning:
    'one address tries passwords of one account, always one below the threshold of five minutes: seen by the hour',
  truth: ({ attackers, scale }) => {
    const address = attackers.address();
    const takes = { takesMs: HOUR_MS, scale };
    return {
      must: [
        ...suspicionOf('credential_stuffing', address, takes),
        toldOf(alertOf('CredentialStuffingAttack', address), takes),
      ],
      may: SHARE_OF_FAILURES,
    };
  },
  strike: async ({ attackers, scale }) => {
    const guesses: Guess[] = [];
    for (let turn = 0; turn < TRIES; turn += 1) {
      await pause(Math.max(0, nextAt(guesses, EVERY_MS / scale) - performance.now()));
      if (turn % 2 === 0) void attackers.one(HOUSEHOLD).post('/auth/login', mistyped());
      const startedAt = performance.now();
      const answer = await attackers.one().post('/auth/login', { email: EMAIL, password: `guess-number-${turn}` });
      guesses.push({ ...answer, startedAt });
    }
    return count(guesses, 200) > 0 ? ['a guessed password was let in'] : [];
  },
};

interface Guess extends Answer {
  readonly startedAt: number;
}

/** A turn after the last one began; and four turns after the fourth last was answered, however long the shop took for that. */
function nextAt(guesses: readonly Guess[], everyMs: number): number {
  const [last, fourthLast] = [guesses.at(-1), guesses.at(-IN_A_WINDOW)];
  const afterLast = last ? last.startedAt + everyMs : 0;
  return fourthLast ? Math.max(afterLast, fourthLast.startedAt + fourthLast.tookMs + IN_A_WINDOW * everyMs) : afterLast;
}

const mistyped = () => ({ email: `${randomUUID()}@abuse.example`, password: 'mistyped-password' });
