import { tracingChannel } from 'node:diagnostics_channel';
import type pg from 'pg';

/** Where a statement goes to. */
export interface StatementServer {
  readonly database: string;
  readonly host: string;
  readonly port: number;
}

/** What is told of each statement on the channel `webstore.database.statement`, from when it is asked to its answer. */
export interface Statement {
  /** As it is prepared; a statement that is not has none. */
  readonly name: string | undefined;
  readonly text: string;
  readonly server: StatementServer;
}

const POSTGRES_PORT = 5432;

type Query = (...asked: unknown[]) => unknown;

const statements = tracingChannel('webstore.database.statement');

/**
 * From now on the pool tells of its statements and of those of its connections, where somebody listens. A statement of
 * the pool is told when it is asked, with its wait for a connection: later it would be in the time of whoever let one go.
 */
export function tellStatements(pool: pg.Pool, url: string): void {
  const server = serverOf(url);
  pool.query = telling(pool.query.bind(pool) as Query, server) as pg.Pool['query'];
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as Query;
    const tellingQuery = telling(query, server);
    // With a callback it is the pool that asks, which has told of it already.
    const ask: Query = (...asked) => (typeof asked.at(-1) === 'function' ? query(...asked) : tellingQuery(...asked));
    client.query = ask as pg.PoolClient['query'];
  });
}

function telling(query: Query, server: StatementServer): Query {
  return (...asked) => {
    if (!statements.hasSubscribers) return query(...asked);
    const ask = () => query(...asked) as Promise<unknown>;
    return statements.tracePromise(ask, { ...wordsOf(asked[0]), server } satisfies Statement);
  };
}

function serverOf(url: string): StatementServer {
  const { hostname, port, pathname } = new URL(url);
  return { host: hostname, port: Number(port || POSTGRES_PORT), database: pathname.slice(1) };
}

function wordsOf(asked: unknown): Pick<Statement, 'name' | 'text'> {
  if (typeof asked === 'string') return { name: undefined, text: asked };
  const { name, text } = asked as pg.QueryConfig;
  return { name, text };
}
