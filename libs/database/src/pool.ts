import pg from 'pg';
import { tellStatements } from './tell-statements.js';

/** What can run a statement: a pool or one connection of it. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

export interface SessionOptions {
  readonly url: string;
  /** Becomes the search path, so that statements name tables without a schema. */
  readonly schema: string;
}

export interface PoolOptions extends SessionOptions {
  /** Connections at most. */
  readonly max?: number;
  /** Told of an error on an idle connection; the pool has already thrown that connection away. */
  readonly onError?: (error: Error) => void;
}

const BIGINT_OID = 20;

/** int8 as a number; throws beyond 2^53−1 rather than round an amount of money. */
function parseBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond what a number holds exactly`);
  return value;
}

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT_OID && format !== 'binary' ? parseBigint : pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;

/** The house's bounds: connecting 2 s, statement 5 s, lock 2 s, idle in transaction 10 s, and 6 s where no answer comes at all. */
function boundsOf({ url, schema }: SessionOptions) {
  return {
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 2_000,
    query_timeout: 6_000,
    options: `-c search_path=${schema} -c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000`,
  };
}

/** One connection for somebody who needs a session of their own, not yet connected, with the same bounds as a pool. */
export function openSession(options: SessionOptions): pg.Client {
  return new pg.Client(boundsOf(options));
}

/**
 * A pool with the house's bounds; waiting for a connection is bounded as connecting is.
 * Every connection has an error listener, or a restart of PostgreSQL would end this process.
 */
export function openPool({ max = 10, onError, ...session }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({ ...boundsOf(session), max, types });
  pool.on('error', (error) => onError?.(error));
  // While a connection is held the pool does not listen to it; its holder learns of the error at the next statement.
  pool.on('connect', (client) => client.on('error', () => undefined));
  tellStatements(pool, session.url);
  return pool;
}
