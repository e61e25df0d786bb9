import { DEADLINE_EXCEEDED, DEADLINE_HEADER, leftMs, within } from '@webstore/deadline';
import { DomainError, InvalidRequest, type ProblemType } from '@webstore/problem-details';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    arrivedAtMs: number;
  }
}

/** The caller's time was over before anything was done. */
export class DeadlineExceeded extends DomainError {
  static readonly problem: ProblemType = {
    type: DEADLINE_EXCEEDED,
    title: 'The time for the request was over',
    kind: 'too-late',
    meaning:
      'The time that the header `Request-Timeout-Ms` gave was over before anything was done. Ask again, with more.',
  };

  constructor() {
    super('The time that the request gave was over before anything was done.');
  }
}

const FORM = /^\d{1,9}$/;
const MOST_MS = 60_000;
// For what is left to do when the time for the work is over: to write down how far it came, and to answer.
const KEPT_SHARE = 0.1;
const KEPT_AT_MOST_MS = 200;

/**
 * A request may say how long its answer is waited for. What is over before it begins is refused; what is begun passes on
 * what is left with each call of a ServiceClient.
 */
export function honourDeadlines(server: FastifyInstance): void {
  server.decorateRequest('arrivedAtMs', 0);
  server.addHook('onRequest', (request, _reply, done) => {
    if (request.headers[DEADLINE_HEADER] !== undefined) request.arrivedAtMs = performance.now();
    done();
  });
  // When the body is read, which may take a while, and after which nothing before it is remembered.
  server.addHook('preHandler', ({ headers, arrivedAtMs }, _reply, done) => {
    const given = headers[DEADLINE_HEADER];
    if (given === undefined) return done();
    if (!FORM.test(String(given))) return done(malformed());
    const endsAtMs = arrivedAtMs + workTimeMs(Math.min(Number(given), MOST_MS));
    if (performance.now() >= endsAtMs) return done(new DeadlineExceeded());
    within(endsAtMs, done);
  });
}

/** To be called before the first thing that lasts. @throws DeadlineExceeded where nobody waits for the answer any more */
export function refuseWhenOver(): void {
  if (leftMs() <= 0) throw new DeadlineExceeded();
}

function workTimeMs(timeoutMs: number): number {
  return timeoutMs - Math.min(timeoutMs * KEPT_SHARE, KEPT_AT_MOST_MS);
}

function malformed(): InvalidRequest {
  return new InvalidRequest([{ field: 'Request-Timeout-Ms', message: 'must be a whole number of milliseconds' }]);
}
