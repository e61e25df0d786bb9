import { subscribe } from 'node:diagnostics_channel';
import { type Context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import { measure } from '../metrics/record.js';
import type { ContextStorage } from '../pipeline/context-storage.js';
import { redactText } from '../redact.js';
import { ObservedRoutes } from './observed-routes.js';
import { SERVER_SPAN } from './server-span.js';
import { contextBelow, traceparentOf } from './traceparent.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The context that it is answered in, which has its span. */
    observed: Context | null;
  }
}

const FAILED = { code: SpanStatusCode.ERROR };

/**
 * A span and a duration for every request to a Fastify server of this process but those for its health. The request
 * itself then names that span as its traceparent, as if it had come through a proxy: whoever asks it stays in the trace.
 */
export function listenToRequests(contexts: ContextStorage): void {
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance };
    addHooks(fastify, contexts);
  });
}

function addHooks(server: FastifyInstance, contexts: ContextStorage): void {
  const tracer = trace.getTracer('webstore.requests');
  const routes = new ObservedRoutes();
  server.decorateRequest('observed', null);
  server.addHook('onRequest', (request, reply, done) => {
    const route = routes.of(request);
    if (route === undefined) return done();
    const beganAtMs = performance.now();
    const { raw } = request;
    const options = { kind: SpanKind.SERVER, attributes: { ...route.attributes, 'url.path': pathOf(raw.url) } };
    const span = tracer.startSpan(route.name, options, contextBelow(raw.headers['traceparent']));
    raw.headers['traceparent'] = traceparentOf(span.spanContext());
    request.observed = trace.setSpan(contexts.active(), span).setValue(SERVER_SPAN, span);
    // Not when the answer is sent: for a caller who gave up there is none, and yet it was a request.
    reply.raw.on('close', () => {
      const { onSpan, onMetric } = route.outcomeOf(reply);
      span.setAttributes(onSpan);
      if (onSpan['error.type'] !== undefined) span.setStatus(FAILED);
      span.end();
      measure('http.server.request.duration', (performance.now() - beganAtMs) / 1_000, onMetric);
    });
    contexts.storage.run(request.observed, done);
  });
  // Again when the body has been read: its events come from the socket, and nothing from before them is remembered.
  server.addHook('preHandler', ({ observed }, _reply, done) => {
    if (observed === null) done();
    else contexts.storage.run(observed, done);
  });
}

/** Without the query: what somebody searched for is nobody's business. */
function pathOf(url = ''): string {
  const query = url.indexOf('?');
  return redactText(query === -1 ? url : url.slice(0, query));
}
