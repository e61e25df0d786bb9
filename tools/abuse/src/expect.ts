import type { Expected } from './attack.js';
import type { AlertSign, EventSign, MetricSign, Pattern } from './sign.js';
import { alert, suspected, suspectedInMetric } from './sign.js';

// From the line in the service to Loki it takes a second or two.
const LOGGED_WITHIN_MS = 10_000;
// A service tells its metrics every 10 s, Prometheus fetches them every 5 s.
const COUNTED_WITHIN_MS = 30_000;
// Beside its own time: counting, evaluation, and Alertmanager's.
const TOLD_WITHIN_MS = 45_000;

/** How long what is looked for takes to come about in earnest, and how many times as fast time passes. */
interface Takes {
  readonly takesMs?: number;
  readonly scale?: number;
}

const within = (toldWithinMs: number, { takesMs = 0, scale = 1 }: Takes = {}) => takesMs / scale + toldWithinMs;

export const inLog = (sign: EventSign, takes?: Takes): Expected => ({
  sign,
  withinMs: within(LOGGED_WITHIN_MS, takes),
});

export const inMetric = (sign: MetricSign, takes?: Takes): Expected => ({
  sign,
  withinMs: within(COUNTED_WITHIN_MS, takes),
});

export const toldOf = (sign: AlertSign, takes?: Takes): Expected => ({ sign, withinMs: within(TOLD_WITHIN_MS, takes) });

/** A suspicion in the log and in the metric. */
export const suspicionOf = (pattern: Pattern, client: string, takes?: Takes): Expected[] => [
  inLog(suspected(pattern, client), takes),
  inMetric(suspectedInMetric(pattern, client), takes),
];

/** Whether these alerts come depends on how many honest shoppers sign in meanwhile. */
export const SHARE_OF_FAILURES = [alert('HighAuthenticationFailureRate'), alert('AbnormalAuthFailures')];
