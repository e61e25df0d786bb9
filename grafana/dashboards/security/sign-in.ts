import type { Row } from '../grammar/board.js';
import { counted, perSecond, share } from '../grammar/expressions.js';
import { bars, figure, lines } from '../grammar/panels.js';
import { atOnce, overTime } from '../grammar/queries.js';
import { UNIT } from '../grammar/units.js';

const FAILURES = 'webstore_auth_failures_total';
const ATTEMPTS = 'webstore_auth_attempts_total';

export const figures: Row = {
  title: 'Is anybody at the door?',
  height: 4,
  panels: [
    figure({
      title: 'How many tries to be let in failed?',
      todo: 'A few of 100 is people and their passwords. More: see below who, and of which kind.',
      unit: UNIT.share,
      width: 6,
      decimals: 1,
      limits: { watch: 0.05, bad: 0.1 },
      runbooks: ['high-authentication-failure-rate', 'abnormal-auth-failures'],
      queries: [atOnce(share(counted(FAILURES), counted(ATTEMPTS)))],
    }),
    figure({
      title: 'How often was abuse recognized?',
      todo: 'Each is one address in one window. Below stands which; `npm run addresses` blocks one.',
      unit: UNIT.count,
      width: 6,
      decimals: 0,
      limits: { watch: 1, bad: 50 },
      runbooks: ['suspicious-activity-spike', 'credential-stuffing-attack', 'endpoint-scanning-detected'],
      queries: [atOnce(`${counted('webstore_security_suspicious_activity_total')} or vector(0)`)],
    }),
    figure({
      title: 'How many requests were beyond a limit?',
      todo: 'One client with many: a script. Many clients with few: the limit is too tight, or an attack is spread.',
      unit: UNIT.count,
      width: 6,
      decimals: 0,
      limits: { watch: 1, bad: 100 },
      runbooks: ['high-rate-limit-violations'],
      queries: [atOnce(`${counted('webstore_rate_limit_exceeded_total')} or vector(0)`)],
    }),
    figure({
      title: 'Did each replica limit for itself?',
      runbooks: ['rate-limiter-degraded'],
      todo: 'Requests judged while Redis was away: limits are then per replica. Look at Redis.',
      unit: UNIT.count,
      width: 6,
      decimals: 0,
      limits: { watch: 1, bad: 1000 },
      queries: [atOnce(`${counted('webstore_rate_limit_degraded_total')} or vector(0)`)],
    }),
  ],
};

export const signIn: Row = {
  title: 'Who asks to be let in?',
  height: 8,
  panels: [
    lines({
      title: 'How many ask?',
      todo: 'Logins that rise while tokens do not are guesses of passwords.',
      unit: UNIT.perSecond,
      width: 8,
      queries: [overTime(perSecond(ATTEMPTS, ['type']), '{{type}}')],
    }),
    bars({
      title: 'Why are they turned away?',
      todo: 'invalid_token: a wrong password or an old session. missing_header and invalid_format: a script.',
      unit: UNIT.count,
      width: 8,
      runbooks: ['high-authentication-failure-rate'],
      queries: [overTime(counted(FAILURES, ['reason'], '$__interval'), '{{reason}}')],
    }),
    lines({
      title: 'Which part fails?',
      todo: 'Above the red line for five minutes an alert is raised; its runbook says what to do.',
      unit: UNIT.share,
      width: 8,
      limits: { watch: 0.05, bad: 0.1 },
      runbooks: ['high-authentication-failure-rate', 'abnormal-auth-failures'],
      queries: [overTime(share(perSecond(FAILURES), perSecond(ATTEMPTS)), 'failed')],
    }),
  ],
};
