import {
  type Context,
  context as contexts,
  INVALID_TRACEID,
  type Span,
  type SpanOptions,
  TraceFlags,
  type Tracer,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { RecordedSpan, type SpanOrigin } from './recorded-span.js';
import { newSpanId, newTraceId } from './span-ids.js';
import { WallClock } from './wall-clock.js';

/** Tracers that record every span: what is kept is decided where the whole trace is seen. */
export class RecordingTracers implements TracerProvider {
  readonly #clock = new WallClock();

  constructor(
    private readonly resource: ReadableSpan['resource'],
    private readonly onEnd: SpanOrigin['onEnd'],
  ) {}

  getTracer(name: string): Tracer {
    const instrumentationScope = { name };
    return new RecordingTracer({
      ...{ resource: this.resource, instrumentationScope },
      ...{ clock: this.#clock, onEnd: this.onEnd },
    });
  }
}

class RecordingTracer implements Tracer {
  constructor(private readonly origin: SpanOrigin) {}

  startSpan(name: string, options: SpanOptions = {}, context: Context = contexts.active()): RecordedSpan {
    const above = options.root ? undefined : trace.getSpanContext(context);
    const parent = above?.traceId === INVALID_TRACEID ? undefined : above;
    const traceId = parent?.traceId ?? newTraceId();
    const own = { traceId, spanId: newSpanId(), traceFlags: TraceFlags.SAMPLED };
    return new RecordedSpan(this.origin, { context: own, parent }, name, options);
  }

  startActiveSpan<Work extends (span: Span) => unknown>(name: string, ...rest: readonly unknown[]): ReturnType<Work> {
    const work = rest.at(-1) as Work;
    const [options, context = contexts.active()] = rest.slice(0, -1) as [SpanOptions?, Context?];
    const span = this.startSpan(name, options, context);
    return contexts.with(trace.setSpan(context, span), work as (span: Span) => ReturnType<Work>, undefined, span);
  }
}
