import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import { headlineOf, renderBoard } from './board.js';
import { Inbox } from './inbox.js';
import { renderMarkdown } from './markdown.js';
import { notificationSchema } from './notification.js';
import { boardPage, PAGE_HEADERS, runbookPage } from './page.js';

/** The inbox as a server: Alertmanager posts to it, people look at it, tests ask it. */
export function createInbox(runbooks: string, now: () => Date = () => new Date()): FastifyInstance {
  const app = fastify({ forceCloseConnections: true });
  const inbox = new Inbox(now);
  const show = (reply: FastifyReply, page: string) =>
    reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(page);

  app.post('/alerts', async (request, reply) => {
    const told = notificationSchema.safeParse(request.body);
    if (!told.success) return reply.code(400).send({ error: 'no notification of Alertmanager, version 4' });
    inbox.take(told.data.alerts);
    return reply.code(204).send();
  });
  app.get('/api/alerts', async () => ({ firing: inbox.firing, resolved: inbox.resolved, history: inbox.history }));

  app.get('/', (_, reply) => show(reply, boardPage(headlineOf(inbox.firing), renderBoard(inbox, now()))));
  app.get('/board', (_, reply) => show(reply, renderBoard(inbox, now())));
  app.get<{ Params: { name: string } }>('/runbooks/:name', async ({ params: { name } }, reply) => {
    const text = /^[a-z0-9-]+$/.test(name) && (await readFile(join(runbooks, `${name}.md`), 'utf8').catch(() => false));
    if (typeof text !== 'string') return reply.code(404).type('text/plain').send('There is no such runbook');
    return show(reply, runbookPage(name, renderMarkdown(text)));
  });

  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/health/ready', async () => ({ status: 'ok' }));
  return app;
}
