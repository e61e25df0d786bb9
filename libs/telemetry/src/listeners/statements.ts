import { type Attributes, trace } from '@opentelemetry/api';
import { type Exchange, listenToExchanges } from './exchange.js';
import { madeOnceFor } from './made-once-for.js';

/** What libs/database tells of each statement. */
interface Statement extends Exchange {
  readonly name: string | undefined;
  readonly text: string;
  /** The same object for all statements to it. */
  readonly server: { readonly database: string; readonly host: string; readonly port: number };
}

/** A span for each statement, named as it is prepared. Neither its values nor its text are told. */
export function listenToStatements(): void {
  const attributesOf = madeOnceFor(attributesOfServer);
  listenToExchanges<Statement>({
    name: 'webstore.database.statement',
    tracer: trace.getTracer('webstore.database'),
    nameOf: ({ name, text }) => name ?? firstWordOf(text),
    attributesOf: ({ server }) => attributesOf(server),
    outcomeOf: ({ error }) => (error === undefined ? undefined : failureOf(error)),
  });
}

function attributesOfServer({ database, host, port }: Statement['server']): Attributes {
  return Object.freeze({
    'db.system.name': 'postgresql',
    'db.namespace': database,
    'server.address': host,
    'server.port': port,
  });
}

/** BEGIN, COMMIT, SELECT: what a statement without a name does. */
function firstWordOf(text: string): string {
  return /[a-z]+/i.exec(text)?.[0].toUpperCase() ?? 'statement';
}

function failureOf(error: unknown) {
  const code = (error as { code?: unknown } | null)?.code;
  const type = typeof code === 'string' ? code : error instanceof Error ? error.name : 'unknown';
  return { 'error.type': type, ...(typeof code === 'string' && { 'db.response.status_code': code }) };
}
