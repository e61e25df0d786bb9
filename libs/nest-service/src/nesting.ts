import { InvalidRequest } from '@webstore/problem-details';
import type { FastifyInstance } from 'fastify';

const LEVELS_AT_MOST = 8;

/** Turns away what is nested deeper than anything we ask for, before something that recurses runs out of stack on it. */
export function refuseDeepBodies(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    const isTooDeep = isDeeperThan(LEVELS_AT_MOST, request.body);
    done(isTooDeep ? new InvalidRequest([{ field: 'body', message: 'is nested too deep' }]) : undefined);
  });
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part));
}
