import { type Attributes, trace } from '@opentelemetry/api';
import { type Exchange, listenToExchanges } from './exchange.js';
import { madeOnceFor } from './made-once-for.js';

/** What main-service tells of each question to Redis. */
interface Asked extends Exchange {
  /** The same object for all questions of this kind. */
  readonly command: { readonly name: string; readonly host: string; readonly port: number };
}

/** A span for each command to Redis, by its name alone: keys and values say who somebody is. */
export function listenToCommands(): void {
  const attributesOf = madeOnceFor(attributesOfCommand);
  listenToExchanges<Asked>({
    name: 'webstore.redis.command',
    tracer: trace.getTracer('webstore.redis'),
    nameOf: ({ command }) => command.name,
    attributesOf: ({ command }) => attributesOf(command),
    outcomeOf: ({ error }) =>
      error === undefined ? undefined : { 'error.type': error instanceof Error ? error.name : 'unknown' },
  });
}

function attributesOfCommand({ name, host, port }: Asked['command']): Attributes {
  return Object.freeze({
    'db.system.name': 'redis',
    'db.namespace': 'redis',
    'db.operation.name': name,
    'server.address': host,
    'server.port': port,
  });
}
