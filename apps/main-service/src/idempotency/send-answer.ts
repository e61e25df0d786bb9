import type { StoredAnswer } from '@webstore/idempotency';
import type { FastifyReply } from 'fastify';

/** Sends a kept answer byte for byte. */
export function send(reply: FastifyReply, { status, headers, body }: StoredAnswer): string {
  void reply.status(status).headers({ ...headers });
  return body;
}
