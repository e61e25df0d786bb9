import type { FastifyReply } from 'fastify';
import type { Taken, WindowRule } from './sliding-window.js';

/** Tells the client what is left to it (draft-ietf-httpapi-ratelimit-headers-11); each limit adds an item. */
export function tellLimit(reply: FastifyReply, type: string, { limit, windowMs }: WindowRule, taken: Taken): void {
  const seconds = (ms: number) => Math.ceil(ms / 1_000);
  addItem(reply, 'ratelimit-policy', `"${type}";q=${limit};w=${seconds(windowMs)}`);
  addItem(reply, 'ratelimit', `"${type}";r=${taken.left};t=${seconds(taken.nextInMs)}`);
}

function addItem(reply: FastifyReply, name: string, item: string): void {
  const before = reply.getHeader(name);
  void reply.header(name, before === undefined ? item : `${before}, ${item}`);
}
