import { trace } from '@opentelemetry/api';
import { type Exchange, listenToExchanges } from './exchange.js';
import { traceparentOf } from './traceparent.js';

/** What libs/http-client tells of each try of a call. */
interface Attempt extends Exchange {
  readonly service: string;
  readonly method: string;
  readonly url: URL;
  /** Statuses beside 2xx that are answers and no failures, as that of a card that is declined. */
  readonly accept: readonly number[];
  /** Sent as they are when it has been told of. */
  readonly headers: Record<string, string>;
}

/** A span for each try of a call to another service, which takes its context along. */
export function listenToCalls(): void {
  listenToExchanges<Attempt>({
    name: 'webstore.http-client.attempt',
    tracer: trace.getTracer('webstore.http-client'),
    nameOf: ({ method, service }) => `${method} ${service}`,
    attributesOf: ({ method, service, url }) => ({
      'http.request.method': method,
      'service.peer.name': service,
      'server.address': url.hostname,
      'server.port': Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
      'url.full': `${url.origin}${url.pathname}`,
    }),
    onBegin: ({ headers }, span) => {
      headers['traceparent'] = traceparentOf(span.spanContext());
    },
    outcomeOf: ({ result, error, accept }) =>
      result === undefined ? failureOf(error) : outcomeOf(result as Answer, accept),
  });
}

interface Answer {
  readonly status: number;
}

function outcomeOf({ status }: Answer, accept: readonly number[]) {
  const isFailure = status >= 400 && !accept.includes(status);
  return { 'http.response.status_code': status, ...(isFailure && { 'error.type': String(status) }) };
}

function failureOf(error: unknown) {
  const reason = (error as { reason?: unknown } | null)?.reason;
  return { 'error.type': typeof reason === 'string' ? reason : 'unknown' };
}
