import { askStore, type Stores } from './stores.js';

/** A piece of work in a trace; times in milliseconds. */
export interface Span {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly service: string;
  readonly name: string;
  readonly startMs: number;
  readonly tookMs: number;
  readonly isFailed: boolean;
}

interface Told {
  readonly batches: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly ToldSpan[] }[];
  }[];
}

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string };
}

interface ToldSpan {
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly status?: { readonly code?: string };
}

/** The spans of a trace, as Tempo has them. @throws StoreRefused where it has none of this id */
export async function readTrace({ tempo }: Stores, id: string): Promise<Span[]> {
  const { batches } = (await askStore(tempo, `/api/traces/${id}`)) as Told;
  return batches.flatMap(({ resource, scopeSpans }) => {
    const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
    return scopeSpans.flatMap(({ spans }) => spans.map((span) => spanOf(service, span)));
  });
}

function spanOf(service: string, told: ToldSpan): Span {
  const [startMs, endMs] = [millisecondsOf(told.startTimeUnixNano), millisecondsOf(told.endTimeUnixNano)];
  const { spanId: id, parentSpanId, name, status } = told;
  const isFailed = status?.code === 'STATUS_CODE_ERROR';
  return { id, parentId: parentSpanId || undefined, service, name, startMs, tookMs: endMs - startMs, isFailed };
}

function millisecondsOf(nanoseconds: string): number {
  return Number(BigInt(nanoseconds) / 1_000n) / 1_000;
}
