import { subscribe } from 'node:diagnostics_channel';
import { type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { measure } from '../metrics/record.js';
import type { ContextStorage } from '../pipeline/context-storage.js';
import { redactText } from '../redact.js';
import { SERVER_SPAN } from './server-span.js';
import { contextBelow, traceparentOf } from './traceparent.js';

declare module 'fastify' {
  interface FastifyRequest {
    observed: Span | null;
  }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

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
  server.decorateRequest('observed', null);
  server.addHook('onRequest', (request, reply, done) => {
    const { method, raw, routeOptions } = request;
    if (isOfHealth(routeOptions.url)) return done();
    const beganAtMs = performance.now();
    const attributes = { 'http.request.method': method, 'url.scheme': 'http', 'url.path': pathOf(raw.url) };
    const options = { kind: SpanKind.SERVER, attributes };
    const span = tracer.startSpan(nameOf(request), options, contextBelow(raw.headers['traceparent']));
    raw.headers['traceparent'] = traceparentOf(span.spanContext());
    request.observed = span;
    // Not when the answer is sent: for a caller who gave up there is none, and yet it was a request.
    reply.raw.once('close', () => {
      const outcome = outcomeOf(request, reply);
      end(span, outcome);
      measureRequest(method, (performance.now() - beganAtMs) / 1_000, outcome);
    });
    done();
  });
  // When the body has been read: its events come from the socket, and nothing from before them is remembered.
  server.addHook('preHandler', ({ observed }, _reply, done) => {
    if (observed === null) return done();
    contexts.storage.run(trace.setSpan(contexts.active(), observed).setValue(SERVER_SPAN, observed), done);
  });
}

function isOfHealth(route: string | undefined): boolean {
  return route?.startsWith('/health') ?? false;
}

function nameOf({ method, routeOptions }: FastifyRequest): string {
  return routeOptions.url === undefined ? method : `${method} ${routeOptions.url}`;
}

type Outcome = {
  readonly 'http.route'?: string;
  readonly 'http.response.status_code'?: number;
  readonly 'error.type'?: string;
};

function outcomeOf({ routeOptions }: FastifyRequest, { raw, statusCode }: FastifyReply): Outcome {
  const route = routeOptions.url !== undefined && { 'http.route': routeOptions.url };
  if (!raw.writableFinished) return { ...route, 'error.type': 'aborted' };
  const failure = statusCode >= 500 && { 'error.type': String(statusCode) };
  return { ...route, 'http.response.status_code': statusCode, ...failure };
}

function end(span: Span, outcome: Outcome): void {
  span.setAttributes(outcome);
  if (outcome['error.type'] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

function measureRequest(method: string, seconds: number, outcome: Outcome): void {
  const { 'http.response.status_code': status, ...rest } = outcome;
  measure('http.server.request.duration', seconds, {
    ...rest,
    'http.request.method': METHODS.find((known) => known === method) ?? '_OTHER',
    ...(status !== undefined && { 'http.response.status_code': String(status) }),
  });
}

/** Without the query: what somebody searched for is nobody's business. */
function pathOf(url = ''): string {
  const query = url.indexOf('?');
  return redactText(query === -1 ? url : url.slice(0, query));
}
