import type { Expected } from './attack.js';
import type { AlertSign, EventSign, MetricSign, Pattern } from './sign.js';
import { alert, suspected, suspectedInMetric } from './sign.js';

// From the line in the service to Loki it takes a second or two.
const LOGGED_WITHIN_MS = 10_000;
// A service tells its metrics every 10 s, Prometheus fetches them every 5 s.
const COUNTED_WITHIN_MS = 30_000;
// Beside its own time: counting, evaluation, and Alertmanager's.
const TOLD_WITHIN_MS = 45_000;

export const inLog = (sign: EventSign): Expected => ({ sign, withinMs: LOGGED_WITHIN_MS });

export const inMetric = (sign: MetricSign): Expected => ({ sign, withinMs: COUNTED_WITHIN_MS });

/** `takesMs` is how long the alert's condition has to hold in earnest. */
export const toldOf = (sign: AlertSign, { takesMs = 0, scale = 1 } = {}): Expected => ({
  sign,
  withinMs: takesMs / scale + TOLD_WITHIN_MS,
});

/** A suspicion in the log and in the metric. */
export const suspicionOf = (pattern: Pattern, client: string): Expected[] => [
  inLog(suspected(pattern, client)),
  inMetric(suspectedInMetric(pattern, client)),
];

/** Whether these alerts come depends on how many honest shoppers sign in meanwhile. */
export const SHARE_OF_FAILURES = [alert('HighAuthenticationFailureRate'), alert('AbnormalAuthFailures')];
