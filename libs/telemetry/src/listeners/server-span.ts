import { type Context, createContextKey, type Span } from '@opentelemetry/api';

/** Under this key a context has the span of the request that all of it is done for. */
export const SERVER_SPAN = createContextKey('the request that this is done for');

export function serverSpanOf(context: Context): Span | undefined {
  return context.getValue(SERVER_SPAN) as Span | undefined;
}
