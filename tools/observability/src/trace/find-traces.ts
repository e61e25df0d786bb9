import { drawTable } from '@webstore/console-table';
import { askStore, type Stores } from './stores.js';

const AT_MOST = 10;

interface Told {
  readonly traces?: readonly {
    readonly traceID: string;
    readonly rootServiceName?: string;
    readonly rootTraceName?: string;
    readonly startTimeUnixNano: string;
    readonly durationMs?: number;
  }[];
}

/** The newest traces that answer a question in TraceQL, as a table. @throws StoreRefused */
export async function findTraces({ tempo }: Stores, question: string): Promise<string> {
  const { traces = [] } = (await askStore(tempo, '/api/search', { q: question, limit: String(AT_MOST) })) as Told;
  const rows = traces.map(
    ({ traceID, rootServiceName = '', rootTraceName = '', startTimeUnixNano, durationMs = 0 }) => [
      ...[traceID.padStart(32, '0'), timeOf(startTimeUnixNano), `${durationMs} ms`, rootServiceName, rootTraceName],
    ],
  );
  return drawTable(['trace', 'began (UTC)', 'took', 'service', 'work'], rows);
}

function timeOf(nanoseconds: string): string {
  return new Date(Number(BigInt(nanoseconds) / 1_000_000n)).toISOString().slice(11, 19);
}
