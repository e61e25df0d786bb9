import { tracingChannel } from 'node:diagnostics_channel';
import { type Attributes, context, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';

/** What a channel tells of one question to another process: the question, and later its answer or error. */
export interface Exchange {
  readonly result?: unknown;
  readonly error?: unknown;
}

export interface ExchangeSpans<Message extends Exchange> {
  /** Of the channel. */
  readonly name: string;
  readonly tracer: Tracer;
  nameOf(message: Message): string;
  attributesOf(message: Message): Attributes;
  /** What the question takes along, as a header. */
  readonly onBegin?: (message: Message, span: Span) => void;
  /** What is said at the end; an `error.type` makes it a failure. */
  outcomeOf(message: Message): Attributes | undefined;
}

const SPAN = Symbol('span');

type Spanned = { [SPAN]?: Span };

/** A client span for each message of a channel that is asked for something: what a process does by itself has no trace. */
export function listenToExchanges<Message extends Exchange>(spans: ExchangeSpans<Message>): void {
  const { tracer, onBegin } = spans;
  const begin = (told: unknown) => {
    const message = told as Message & Spanned;
    const active = context.active();
    if (trace.getSpan(active) === undefined) return;
    const options = { kind: SpanKind.CLIENT, attributes: spans.attributesOf(message) };
    const span = tracer.startSpan(spans.nameOf(message), options, active);
    message[SPAN] = span;
    onBegin?.(message, span);
  };
  const end = (told: unknown) => {
    const message = told as Message & Spanned;
    const span = message[SPAN];
    if (span === undefined) return;
    const outcome = spans.outcomeOf(message);
    if (outcome) span.setAttributes(outcome);
    if (outcome?.['error.type'] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };
  const { start, asyncEnd } = tracingChannel(spans.name);
  start.subscribe(begin);
  asyncEnd.subscribe(end);
}
