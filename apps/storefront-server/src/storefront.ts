import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { Surroundings } from './config.js';
import { fillPage } from './page.js';
import { ASKED_EACH_TIME, KEPT_FOR_EVER, pageHeaders, SECURITY_HEADERS } from './policy.js';

export interface StorefrontOptions extends Surroundings {
  /** What the frontend was built to. */
  readonly folder: string;
}

/**
 * Serves the built storefront: every path without an extension is the page, whatever has one is a file or is not there.
 * @throws Error when it is not built.
 */
export async function createStorefront({ folder, ...surroundings }: StorefrontOptions): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: 'idle' });
  const page = fillPage(await readFile(join(folder, 'index.html'), 'utf8'), surroundings);
  const headers = { ...pageHeaders(page, surroundings), 'cache-control': ASKED_EACH_TIME };
  const zipped = gzipSync(page, { level: 9 });
  const sendPage = (request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers(headers).header('vary', 'accept-encoding').type('text/html; charset=utf-8');
    const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    return takesGzip ? reply.header('content-encoding', 'gzip').send(zipped) : reply.send(page);
  };
  app.addHook('onRequest', async (_, reply) => void reply.headers(SECURITY_HEADERS));
  app.get('/', sendPage);
  app.get('/index.html', sendPage);
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/health/ready', async () => ({ status: 'ok' }));
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    // What the build noted for itself is nobody else's.
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header('cache-control', path.includes('/assets/') ? KEPT_FOR_EVER : ASKED_EACH_TIME),
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && isPage(request.url)) return sendPage(request, reply);
    return reply.code(404).header('cache-control', ASKED_EACH_TIME).type('text/plain').send('Not found');
  });
  return app;
}

/** A path of the storefront, as /de/p/lamp; a file has an extension. */
function isPage(url: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return !path.split('/').at(-1)?.includes('.');
}
