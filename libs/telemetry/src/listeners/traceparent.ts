import { type Context, type SpanContext, TraceFlags, trace } from '@opentelemetry/api';
import { ContextNode } from '../pipeline/context-node.js';

const VALID = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

/** The span that a W3C traceparent names, as one of another process; undefined where it names none. */
export function spanContextOf(traceparent: unknown): SpanContext | undefined {
  const [, traceId, spanId] = (typeof traceparent === 'string' && VALID.exec(traceparent)) || [];
  if (traceId === undefined || spanId === undefined) return undefined;
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
}

/** A context below that span; one below nothing where it names none. */
export function contextBelow(traceparent: unknown): Context {
  const parent = spanContextOf(traceparent);
  return parent ? trace.setSpanContext(ContextNode.root, parent) : ContextNode.root;
}

export function traceparentOf({ traceId, spanId }: SpanContext): string {
  return `00-${traceId}-${spanId}-01`;
}
