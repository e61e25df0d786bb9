/** Something by which an operator sees an attack. */
export type Sign = EventSign | MetricSign | AlertSign;

/** A line in the log of the main service. */
export interface EventSign {
  readonly kind: 'event';
  readonly message: string;
  /** Fields that the line must have; it may have others. */
  readonly facts: Facts;
}

/** A counter, by its name in the catalog, that grows by at least so much over all series that have these labels. */
export interface MetricSign {
  readonly kind: 'metric';
  readonly name: string;
  readonly labels: Facts;
  readonly grewBy: number;
}

/** An alert that has come to Alertmanager. */
export interface AlertSign {
  readonly kind: 'alert';
  readonly name: SecurityAlert;
  /** Whom it names, where it names somebody. */
  readonly client?: string;
}

export type Facts = Readonly<Record<string, string>>;

export type SecurityAlert =
  | 'CredentialStuffingAttack'
  | 'HighAuthenticationFailureRate'
  | 'SuspiciousActivitySpike'
  | 'HighRateLimitViolations'
  | 'EndpointScanningDetected'
  | 'AbnormalAuthFailures';

export const SUSPICION = 'Suspicious activity';
export const LIMITED = 'Rate limit exceeded';
export const BLOCKED = 'Address blocked';
export const THROTTLED = 'Sign-in throttled';

/** The lines that say of somebody that they do wrong; an attack that does not name one of them must not cause it. */
export const SECURITY_EVENTS: readonly string[] = [SUSPICION, LIMITED, BLOCKED, THROTTLED];

export type Pattern = 'credential_stuffing' | 'endpoint_scanning' | 'abuse';

/** A suspicion, in the log. */
export const suspected = (type: Pattern, client: string): EventSign => ({
  kind: 'event',
  message: SUSPICION,
  facts: { type, client },
});

/** The same, in the metric. */
export const suspectedInMetric = (type: Pattern, client: string): MetricSign => ({
  kind: 'metric',
  name: 'webstore.security.suspicious_activity',
  labels: { type, client_ip: client },
  grewBy: 1,
});

/** An address that asks beyond its share, in the log. */
export const limited = (client: string): EventSign => ({
  kind: 'event',
  message: LIMITED,
  facts: { limit_type: 'ip', client },
});

/** A signed-in shopper who does, or checks out too often; no honest one is expected to. */
export const limitedAsShopper = (limit: 'user' | 'checkout'): EventSign => ({
  kind: 'event',
  message: LIMITED,
  facts: { limit_type: limit },
});

/** A sign-in from this address that was not looked at, because too many have failed. */
export const throttled = (subject: 'account' | 'address', client: string): EventSign => ({
  kind: 'event',
  message: THROTTLED,
  facts: { subject, client },
});

export const counted = (name: string, labels: Facts, grewBy: number): MetricSign => ({
  kind: 'metric',
  name,
  labels,
  grewBy,
});

export const alert = (name: SecurityAlert): AlertSign => ({ kind: 'alert', name });

/** An alert that names an address. */
export const alertOf = (name: SecurityAlert, client: string): AlertSign => ({ kind: 'alert', name, client });

/** As it stands in the table. */
export function wordsOf(sign: Sign): string {
  if (sign.kind === 'alert') return ['alert', sign.name, sign.client].filter(Boolean).join(' ');
  if (sign.kind === 'event') return `log "${sign.message}" ${listOf(sign.facts)}`;
  return `metric ${sign.name} ${listOf(sign.labels)} +${sign.grewBy}`;
}

const listOf = (facts: Facts) =>
  Object.entries(facts)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
