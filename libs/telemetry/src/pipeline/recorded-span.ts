import {
  type Attributes,
  type AttributeValue,
  type HrTime,
  type Link,
  type Span,
  type SpanContext,
  SpanKind,
  type SpanOptions,
  type SpanStatus,
  SpanStatusCode,
} from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import type { WallClock } from './wall-clock.js';

/** What all spans of a tracer have in common. */
export interface SpanOrigin extends Pick<ReadableSpan, 'resource' | 'instrumentationScope'> {
  readonly clock: WallClock;
  onEnd(span: RecordedSpan): void;
}

export interface SpanPlace {
  readonly context: SpanContext;
  readonly parent: SpanContext | undefined;
}

const NO_EVENTS: ReadableSpan['events'] = [];
const UNSET: SpanStatus = { code: SpanStatusCode.UNSET };

/**
 * A span as our listeners make it: what they say is theirs and needs no check, and events are log records. The SDK's own
 * copies and checks every attribute three times, which cost half of all that a span costs. Attributes that come frozen
 * are those of many spans: they are not copied, and put into bytes once.
 */
export class RecordedSpan implements Span, ReadableSpan {
  readonly kind: SpanKind;
  readonly parentSpanContext?: SpanContext;
  status = UNSET;
  private common: Readonly<Attributes> | undefined;
  private own: Attributes | undefined;
  private linked: Link[] | undefined;
  private readonly beganAtMs = performance.now();
  private endedAtMs: number | undefined;

  constructor(
    private readonly origin: SpanOrigin,
    private readonly place: SpanPlace,
    public name: string,
    { kind = SpanKind.INTERNAL, attributes, links }: SpanOptions,
  ) {
    this.kind = kind;
    if (attributes && Object.isFrozen(attributes)) this.common = attributes;
    else this.own = attributes;
    this.linked = links;
    if (place.parent) this.parentSpanContext = place.parent;
  }

  get resource() {
    return this.origin.resource;
  }

  get instrumentationScope() {
    return this.origin.instrumentationScope;
  }

  get attributes(): Attributes {
    return { ...this.common, ...this.own };
  }

  /** What it shares with other spans, and what is its own; no name is in both. */
  get attributesApart() {
    return { common: this.common, own: this.own };
  }

  get links(): Link[] {
    return this.linked ?? [];
  }

  get startTime(): HrTime {
    return this.origin.clock.at(this.beganAtMs);
  }

  get endTime(): HrTime {
    return this.origin.clock.at(this.endedAtMs ?? this.beganAtMs);
  }

  /** The same in ms since 1970. */
  get epochMs() {
    const { origin, beganAtMs, endedAtMs = beganAtMs } = this;
    return { began: origin.clock.epochMs(beganAtMs), ended: origin.clock.epochMs(endedAtMs) };
  }

  get duration(): HrTime {
    const tookMs = (this.endedAtMs ?? this.beganAtMs) - this.beganAtMs;
    return [Math.trunc(tookMs / 1_000), Math.round((tookMs % 1_000) * 1_000_000)];
  }

  get ended(): boolean {
    return this.endedAtMs !== undefined;
  }

  get events() {
    return NO_EVENTS;
  }

  get droppedAttributesCount() {
    return 0;
  }

  get droppedEventsCount() {
    return 0;
  }

  get droppedLinksCount() {
    return 0;
  }

  spanContext(): SpanContext {
    return this.place.context;
  }

  isRecording(): boolean {
    return !this.ended;
  }

  setAttribute(name: string, value: AttributeValue): this {
    if (this.common && name in this.common) {
      this.own = this.attributes;
      this.common = undefined;
    }
    this.own ??= {};
    this.own[name] = value;
    return this;
  }

  setAttributes(attributes: Attributes): this {
    for (const name in attributes) {
      const value = attributes[name];
      if (value !== undefined) this.setAttribute(name, value);
    }
    return this;
  }

  setStatus(status: SpanStatus): this {
    this.status = status;
    return this;
  }

  updateName(name: string): this {
    this.name = name;
    return this;
  }

  addLink(link: Link): this {
    return this.addLinks([link]);
  }

  addLinks(links: Link[]): this {
    this.linked = [...this.links, ...links];
    return this;
  }

  addEvent(): this {
    return this;
  }

  recordException(): void {}

  end(): void {
    if (this.ended) return;
    this.endedAtMs = performance.now();
    this.origin.onEnd(this);
  }
}
