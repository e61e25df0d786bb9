import type { FastifyInstance } from 'fastify';

/** What every answer carries: it is what it says it is, nothing in it runs, and nobody shows it in a frame. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
} as const;

const DOCS = '/docs';
const OF_DOCS = [
  ...["default-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:"],
  ...["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"],
].join('; ');
const TWO_YEARS = 'max-age=63072000; includeSubDomains';

/** Sets them before anything may refuse. Over TLS, as a trusted proxy tells it, browsers are told to stay with it. */
export function secureAnswers(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(SECURITY_HEADERS);
    if (request.url.startsWith(DOCS)) void reply.header('content-security-policy', OF_DOCS);
    if (request.protocol === 'https') void reply.header('strict-transport-security', TWO_YEARS);
    done();
  });
}
