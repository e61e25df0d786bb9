import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { CatalogService } from './catalog.service.js';

export const PAGE_MEDIA_TYPE = 'application/json; charset=utf-8';

/**
 * Sends a page that is kept before Nest begins: guards, pipes and handler would cost several times what the answer
 * does. It comes after the hooks of the whole service, and what follows an answer, as its facts, follows this one too.
 */
@Injectable()
export class KeptPages implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly catalog: CatalogService,
  ) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance().addHook('onRequest', (request, reply, done) => {
      const page = request.method === 'GET' ? this.catalog.keptPageAt(request.url) : undefined;
      if (page === undefined) done();
      else void reply.header('content-type', PAGE_MEDIA_TYPE).send(page);
    });
  }
}
