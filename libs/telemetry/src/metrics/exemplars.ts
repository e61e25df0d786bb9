import { trace } from '@opentelemetry/api';

/** A value that was measured, with the trace that it is from. */
export interface Exemplar {
  readonly value: number;
  /** By the clock of the process. */
  readonly atMs: number;
  readonly traceId: string;
  readonly spanId: string;
}

// Longer than any export is apart; then whoever wants to know has been told.
const TOLD_FOR_MS = 5 * 60_000;

/** The last value of each bucket of a histogram's series. The SDK has no exemplars. */
export class Exemplars {
  private readonly bySeries = new Map<string, Map<number, Exemplar>>();

  constructor(private readonly bounds: readonly number[]) {}

  /** Keeps the value, where a span is active that it belongs to, and asks that its trace is kept: it is to be opened. */
  keep(value: number, attributes: object): void {
    const span = trace.getActiveSpan();
    if (!span) return;
    span.setAttribute('webstore.sampling.keep', true);
    const key = keyOf(attributes);
    const buckets = this.bySeries.get(key) ?? new Map<number, Exemplar>();
    const { traceId, spanId } = span.spanContext();
    buckets.set(this.bucketOf(value), { value, atMs: performance.now(), traceId, spanId });
    this.bySeries.set(key, buckets);
  }

  /** What a series has to tell now. */
  of(attributes: object): readonly Exemplar[] {
    const nowMs = performance.now();
    const kept = this.bySeries.get(keyOf(attributes))?.values() ?? [];
    return [...kept].filter(({ atMs }) => nowMs - atMs < TOLD_FOR_MS);
  }

  private bucketOf(value: number): number {
    const at = this.bounds.findIndex((bound) => value <= bound);
    return at === -1 ? this.bounds.length : at;
  }
}

function keyOf(attributes: object): string {
  return JSON.stringify(Object.entries(attributes).sort());
}
