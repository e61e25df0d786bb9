import { randomBytes } from 'node:crypto';

type Value = string | number | boolean;

export interface SpanFacts {
  readonly kind?: keyof typeof KINDS;
  readonly durationMs?: number;
  readonly attributes?: Readonly<Record<string, Value>>;
  readonly name?: string;
  readonly isError?: boolean;
  readonly message?: string;
}

export interface SyntheticTrace {
  readonly traceId: string;
  readonly body: unknown;
}

export const SERVICE = 'synthetic-service';

const KINDS = { server: 2, client: 3 } as const;
const ERROR = 2;

/** One trace of one span, as OTLP in JSON. */
export function traceOf({
  kind = 'server',
  durationMs = 10,
  attributes = {},
  name = 'GET /synthetic',
  isError,
  message,
}: SpanFacts = {}): SyntheticTrace {
  const traceId = randomBytes(16).toString('hex');
  const endedAt = Date.now();
  const span = {
    traceId,
    spanId: randomBytes(8).toString('hex'),
    name,
    kind: KINDS[kind],
    startTimeUnixNano: nanoseconds(endedAt - durationMs),
    endTimeUnixNano: nanoseconds(endedAt),
    attributes: attributesOf(attributes),
    events:
      message === undefined
        ? []
        : [
            {
              name: 'exception',
              timeUnixNano: nanoseconds(endedAt),
              attributes: attributesOf({ 'exception.message': message }),
            },
          ],
    status: isError ? { code: ERROR, message: message ?? '' } : {},
  };
  return { traceId, body: { resourceSpans: [{ resource, scopeSpans: [{ scope, spans: [span] }] }] } };
}

export interface LogFacts {
  readonly traceId?: string;
  readonly service?: string;
  readonly atMs?: number;
  readonly text: string;
  readonly severity?: 'INFO' | 'ERROR';
  readonly attributes?: Readonly<Record<string, Value>>;
}

/** One line of a log, as OTLP in JSON. */
export function logOf(facts: LogFacts): unknown {
  const { traceId = randomBytes(16).toString('hex'), text, severity = 'INFO', attributes = {} } = facts;
  const { service = SERVICE, atMs = Date.now() } = facts;
  const record = {
    timeUnixNano: nanoseconds(atMs),
    severityNumber: severity === 'INFO' ? 9 : 17,
    severityText: severity,
    body: { stringValue: text },
    attributes: attributesOf(attributes),
    traceId,
    spanId: randomBytes(8).toString('hex'),
  };
  return { resourceLogs: [{ resource: resourceOf(service), scopeLogs: [{ scope, logRecords: [record] }] }] };
}

/** A cumulative counter and a histogram whose one value is linked to a trace, as OTLP in JSON. */
export function metricsOf(count: number, payment: { readonly usd: number; readonly traceId: string }): unknown {
  const now = Date.now();
  const point = {
    startTimeUnixNano: nanoseconds(now - 60_000),
    timeUnixNano: nanoseconds(now),
    attributes: attributesOf({ country: 'JP' }),
  };
  const exemplar = {
    timeUnixNano: nanoseconds(now),
    asDouble: payment.usd,
    traceId: payment.traceId,
    spanId: randomBytes(8).toString('hex'),
  };
  const buckets = {
    count: '1',
    sum: payment.usd,
    bucketCounts: ['0', '1', '0'],
    explicitBounds: [10, 1000],
    exemplars: [exemplar],
  };
  const metrics = [
    {
      name: 'webstore.checkouts',
      unit: '{checkout}',
      sum: { aggregationTemporality: 2, isMonotonic: true, dataPoints: [{ ...point, asInt: String(count) }] },
    },
    {
      name: 'payment.amount.usd',
      unit: 'usd',
      histogram: { aggregationTemporality: 2, dataPoints: [{ ...point, ...buckets }] },
    },
  ];
  return { resourceMetrics: [{ resource, scopeMetrics: [{ scope, metrics }] }] };
}

const scope = { name: 'synthetic' };
const resource = resourceOf(SERVICE);

function resourceOf(service: string) {
  return {
    attributes: attributesOf({
      'service.name': service,
      'service.namespace': 'webstore',
      'service.instance.id': 'synthetic-1',
      'deployment.environment.name': 'test',
      'host.arch': 'amd64',
    }),
  };
}

function attributesOf(attributes: Readonly<Record<string, Value>>) {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: wrapped(value) }));
}

function wrapped(value: Value) {
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { intValue: value };
}

function nanoseconds(ms: number): string {
  return String(BigInt(ms) * 1_000_000n);
}
