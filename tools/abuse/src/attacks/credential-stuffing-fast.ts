import { randomUUID } from 'node:crypto';
import type { Attack } from '../attack.js';
import { count, repeat } from '../attacker/attacker.js';
import { inLog, inMetric, SHARE_OF_FAILURES, suspicionOf, toldOf } from '../expect.js';
import { alertOf, counted, throttled } from '../sign.js';

const PAIRS = 30;
const REFUSED_AT_LEAST = 5;
const THROTTLED_AT_LEAST = 15;

export const credentialStuffingFast: Attack = {
  name: 'credential-stuffing-fast',
  meaning: 'one address tries leaked pairs of e-mail and password as fast as it is answered',
  truth: ({ attackers }) => ({
    must: [
      ...suspicionOf('credential_stuffing', attackers.address()),
      inMetric(counted('webstore.auth.failures', { reason: 'invalid_token' }, REFUSED_AT_LEAST)),
      inLog(throttled('address', attackers.address())),
      inMetric(counted('webstore.auth.throttled', { by: 'address' }, THROTTLED_AT_LEAST)),
      toldOf(alertOf('CredentialStuffingAttack', attackers.address())),
    ],
    may: SHARE_OF_FAILURES,
  }),
  strike: async ({ attackers }) => {
    const answers = await repeat(PAIRS, () =>
      attackers.one().post('/auth/login', { email: `${randomUUID()}@abuse.example`, password: 'leaked-password' }),
    );
    const letIn = count(answers, 200);
    return letIn > 0 ? [`${letIn} of ${PAIRS} leaked passwords were let in`] : [];
  },
};
