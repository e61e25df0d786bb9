import type { Attributes, Link, SpanContext } from '@opentelemetry/api';
import { type ISerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import { writeAttributes, writtenAttributes } from './attribute-bytes.js';
import { MessageWriter } from './message-writer.js';
import type { RecordedSpan } from './recorded-span.js';

type Response = ReturnType<typeof ProtobufTraceSerializer.deserializeResponse>;

// Fields of opentelemetry/proto/trace/v1/trace.proto.
const RESOURCE_SPANS = 1;
const RESOURCE = 1;
const SCOPE_SPANS = 2;
const SCOPE = 1;
const SPANS = 2;
const TRACE_ID = 1;
const SPAN_ID = 2;
const PARENT_SPAN_ID = 4;
const NAME = 5;
const KIND = 6;
const START = 7;
const END = 8;
const ATTRIBUTES = 9;
const LINKS = 13;
const STATUS = 15;
const FLAGS = 16;

const LINK_FLAGS = 6;
const STATUS_CODE = 3;
const KNOWS_IF_REMOTE = 256;
const IS_REMOTE = 512;
const USUAL_BYTES = 300;

/** Writes each span once. The SDK's own goes over all of them twice, and writes anew what many have in common. */
export const spansSerializer: ISerializer<RecordedSpan[], Response> = {
  serializeRequest: (spans) => {
    const writer = new MessageWriter(spans.length * USUAL_BYTES);
    for (const ofResource of Map.groupBy(spans, ({ resource }) => resource).values()) writeResource(writer, ofResource);
    return writer.finish();
  },
  deserializeResponse: (answer) => ProtobufTraceSerializer.deserializeResponse(answer),
};

function writeResource(writer: MessageWriter, spans: readonly RecordedSpan[]): void {
  const begun = writer.begin(RESOURCE_SPANS);
  const resource = writer.begin(RESOURCE);
  writeAttributes(writer, 1, spans[0]?.resource.attributes as Attributes);
  writer.end(resource);
  const scopes = Map.groupBy(spans, ({ instrumentationScope }) => instrumentationScope);
  for (const [{ name }, ofScope] of scopes) writeScope(writer, name, ofScope);
  writer.end(begun);
}

function writeScope(writer: MessageWriter, name: string, spans: readonly RecordedSpan[]): void {
  const begun = writer.begin(SCOPE_SPANS);
  const scope = writer.begin(SCOPE);
  writer.text(1, name);
  writer.end(scope);
  for (const span of spans) writeSpan(writer, span);
  writer.end(begun);
}

function writeSpan(writer: MessageWriter, span: RecordedSpan): void {
  const { parentSpanContext: parent, epochMs, links, status } = span;
  const { common, own } = span.attributesApart;
  const { traceId, spanId, traceFlags } = span.spanContext();
  const begun = writer.begin(SPANS);
  writer.hex(TRACE_ID, traceId);
  writer.hex(SPAN_ID, spanId);
  if (parent) writer.hex(PARENT_SPAN_ID, parent.spanId);
  writer.text(NAME, span.name);
  writer.varint(KIND, span.kind + 1);
  writer.time(START, epochMs.began);
  writer.time(END, epochMs.ended);
  if (common) writer.written(writtenAttributes(ATTRIBUTES, common));
  if (own) writeAttributes(writer, ATTRIBUTES, own);
  for (const { context } of links) writeLink(writer, context);
  if (status.code !== 0) writeStatus(writer, status.code);
  writer.fixed32(FLAGS, flagsOf(traceFlags, parent));
  writer.end(begun);
}

function writeLink(writer: MessageWriter, to: Link['context']): void {
  const begun = writer.begin(LINKS);
  writer.hex(TRACE_ID, to.traceId);
  writer.hex(SPAN_ID, to.spanId);
  writer.fixed32(LINK_FLAGS, flagsOf(to.traceFlags, to));
  writer.end(begun);
}

function writeStatus(writer: MessageWriter, code: number): void {
  const begun = writer.begin(STATUS);
  writer.varint(STATUS_CODE, code);
  writer.end(begun);
}

function flagsOf(traceFlags: number, other: SpanContext | undefined): number {
  return traceFlags | KNOWS_IF_REMOTE | (other?.isRemote ? IS_REMOTE : 0);
}
