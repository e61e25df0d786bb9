import { randomBytes } from 'node:crypto';

type Value = string | number | boolean;

export interface SpanFacts {
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

const SERVER = 2;
const ERROR = 2;

/** One trace of one span, as OTLP in JSON. */
export function traceOf({
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
    kind: SERVER,
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
  readonly traceId: string;
  readonly text: string;
  readonly severity?: 'INFO' | 'ERROR';
  readonly attributes?: Readonly<Record<string, Value>>;
}

/** One line of a log, as OTLP in JSON. */
export function logOf({ traceId, text, severity = 'INFO', attributes = {} }: LogFacts): unknown {
  const record = {
    timeUnixNano: nanoseconds(Date.now()),
    severityNumber: severity === 'INFO' ? 9 : 17,
    severityText: severity,
    body: { stringValue: text },
    attributes: attributesOf(attributes),
    traceId,
    spanId: randomBytes(8).toString('hex'),
  };
  return { resourceLogs: [{ resource, scopeLogs: [{ scope, logRecords: [record] }] }] };
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
const resource = {
  attributes: attributesOf({
    'service.name': SERVICE,
    'service.namespace': 'webstore',
    'service.instance.id': 'synthetic-1',
    'deployment.environment.name': 'test',
    'host.arch': 'amd64',
  }),
};

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
