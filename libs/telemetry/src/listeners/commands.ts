import { trace } from '@opentelemetry/api';
import { type Exchange, listenToExchanges } from './exchange.js';

/** What main-service tells of each command to Redis. */
interface Command extends Exchange {
  readonly command: string;
  readonly host: string;
  readonly port: number;
}

/** A span for each command to Redis, by its name alone: keys and values say who somebody is. */
export function listenToCommands(): void {
  listenToExchanges<Command>({
    name: 'webstore.redis.command',
    tracer: trace.getTracer('webstore.redis'),
    nameOf: ({ command }) => command.toUpperCase(),
    attributesOf: ({ command, host, port }) => ({
      'db.system.name': 'redis',
      'db.namespace': 'redis',
      'db.operation.name': command.toUpperCase(),
      'server.address': host,
      'server.port': port,
    }),
    outcomeOf: ({ error }) =>
      error === undefined ? undefined : { 'error.type': error instanceof Error ? error.name : 'unknown' },
  });
}
