import type { FastifyInstance } from 'fastify';

/** Sends the text that was put there: the bytes of the shop's own list. */
export function serveCachedList(app: FastifyInstance): void {
  let list = '';
  app.put('/cached-list', (request) => {
    list = JSON.stringify(request.body);
    return { bytes: list.length };
  });
  app.get('/cached-list', (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(list),
  );
}
