import { tracingChannel } from 'node:diagnostics_channel';
import { type Attributes, type Context, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import type { ContextStorage } from '../pipeline/context-storage.js';

/** What a channel tells of a piece of work of this process: what it is, and later what came of it. */
export interface Work {
  readonly result?: unknown;
  readonly error?: unknown;
}

export interface WorkSpans<Message extends Work> {
  /** Of the channel. */
  readonly name: string;
  /** The work's span, and the context that all of the work is done in, which has the span. */
  begin(message: Message): Context;
  /** What is said at the end; an `error.type` makes it a failure. */
  outcomeOf(message: Message): Attributes;
}

const SPAN = Symbol('span');

type Spanned = { [SPAN]?: Span };

/** A span for each message of a channel, which is current as long as the work lasts. */
export function listenToWork<Message extends Work>(contexts: ContextStorage, spans: WorkSpans<Message>): void {
  const { start, asyncEnd } = tracingChannel(spans.name);
  start.bindStore(contexts.storage, (told) => {
    const message = told as Message & Spanned;
    const context = spans.begin(message);
    const span = trace.getSpan(context);
    if (span) message[SPAN] = span;
    return context;
  });
  asyncEnd.subscribe((told) => {
    const message = told as Message & Spanned;
    const span = message[SPAN];
    if (span === undefined) return;
    const outcome = spans.outcomeOf(message);
    span.setAttributes(outcome);
    if (outcome['error.type'] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
}
