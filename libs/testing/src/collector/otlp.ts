import { WireMessage } from './protobuf.js';

export type Told = string | number | boolean | null;

/** Attributes by name. An integer of OTLP is `int:…`, so that a test can tell it from a double. */
export type Attributes = Readonly<Record<string, Told>>;

export interface ReceivedSpan {
  readonly service: string;
  readonly resource: Attributes;
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for a root. */
  readonly parentId: string;
  readonly name: string;
  readonly kind: 'internal' | 'server' | 'client' | 'producer' | 'consumer';
  readonly attributes: Attributes;
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
  readonly failed: boolean;
  readonly startedAtNs: bigint;
  readonly endedAtNs: bigint;
}

export interface ReceivedLog {
  readonly service: string;
  readonly resource: Attributes;
  readonly severity: string;
  readonly body: string;
  readonly attributes: Attributes;
  readonly traceId: string;
  readonly spanId: string;
}

export interface ReceivedMetric {
  readonly service: string;
  readonly name: string;
  readonly unit: string;
  /** Of a counter: what each series has come to. */
  readonly points: readonly { readonly attributes: Attributes; readonly value: number }[];
  /** Of a histogram. */
  readonly exemplars: readonly { readonly traceId: string; readonly value: number }[];
}

const KINDS = ['internal', 'internal', 'server', 'client', 'producer', 'consumer'] as const;
const ERROR = 2n;

/** The spans of an ExportTraceServiceRequest. */
export function spansIn(request: Buffer): ReceivedSpan[] {
  return itemsIn(request).map(({ item, resource }) => ({
    ...resource,
    traceId: item.hex(1),
    spanId: item.hex(2),
    parentId: item.hex(4),
    name: item.text(5),
    kind: KINDS[Number(item.integer(6) ?? 1n)] ?? 'internal',
    attributes: attributesOf(item.messages(9)),
    links: item.messages(13).map((link) => ({ traceId: link.hex(1), spanId: link.hex(2) })),
    failed: item.message(15)?.integer(3) === ERROR,
    startedAtNs: item.fixed64(7),
    endedAtNs: item.fixed64(8),
  }));
}

/** The records of an ExportLogsServiceRequest. */
export function logsIn(request: Buffer): ReceivedLog[] {
  return itemsIn(request).map(({ item, resource }) => ({
    ...resource,
    severity: item.text(3),
    body: String(toldBy(item.message(5))),
    attributes: attributesOf(item.messages(6)),
    traceId: item.hex(9),
    spanId: item.hex(10),
  }));
}

/** What is measured in an ExportMetricsServiceRequest; of its figures, those of counters. */
export function metricsIn(request: Buffer): ReceivedMetric[] {
  return itemsIn(request).map(({ item, resource: { service } }) => ({
    service,
    name: item.text(1),
    unit: item.text(3),
    points: pointsOf(item.message(7)),
    exemplars: exemplarsOf(item.message(9)),
  }));
}

function pointsOf(sum: WireMessage | undefined): ReceivedMetric['points'] {
  const points = sum?.messages(1) ?? [];
  return points.map((point) => ({
    attributes: attributesOf(point.messages(7)),
    value: point.double(4) ?? Number(BigInt.asIntN(64, point.fixed64(6))),
  }));
}

function exemplarsOf(histogram: WireMessage | undefined): ReceivedMetric['exemplars'] {
  const exemplars = histogram?.messages(1).flatMap((point) => point.messages(8)) ?? [];
  return exemplars.map((exemplar) => ({ traceId: exemplar.hex(5), value: exemplar.double(3) ?? 0 }));
}

/** All three requests are of one build: resources, scopes in them, and in those the items. */
function itemsIn(request: Buffer) {
  return new WireMessage(request).messages(1).flatMap((ofResource) => {
    const attributes = attributesOf(ofResource.message(1)?.messages(1) ?? []);
    const resource = { service: String(attributes['service.name'] ?? ''), resource: attributes };
    return ofResource.messages(2).flatMap((scope) => scope.messages(2).map((item) => ({ item, resource })));
  });
}

function attributesOf(pairs: readonly WireMessage[]): Attributes {
  return Object.fromEntries(pairs.map((pair) => [pair.text(1), toldBy(pair.message(2))]));
}

function toldBy(value: WireMessage | undefined): Told {
  if (value?.has(1)) return value.text(1);
  if (value?.has(2)) return value.integer(2) === 1n;
  if (value?.has(3)) return `int:${value.integer(3)}`;
  return value?.double(4) ?? null;
}
