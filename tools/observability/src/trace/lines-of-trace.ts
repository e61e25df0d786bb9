import { drawTable } from '@webstore/console-table';
import { askStore, type Stores } from './stores.js';

/** Jobs go on with a trace long after the answer. */
const BEFORE_MS = 60_000;
const AFTER_MS = 3_600_000;
const AT_MOST = 100;

interface Told {
  readonly data: {
    readonly result: readonly {
      readonly stream: Readonly<Record<string, string>>;
      readonly values: readonly (readonly [nanoseconds: string, line: string])[];
    }[];
  };
}

/** The lines that were logged for a trace that began then, as a table. @throws StoreRefused */
export async function linesOfTrace({ loki }: Stores, id: string, begunMs: number): Promise<string> {
  const query = `{service_namespace="webstore"} | trace_id="${id}"`;
  const [start, end] = [begunMs - BEFORE_MS, begunMs + AFTER_MS].map((ms) => `${Math.round(ms)}000000`);
  const parameters = { query, start: start ?? '', end: end ?? '', limit: String(AT_MOST), direction: 'forward' };
  const { data } = (await askStore(loki, '/loki/api/v1/query_range', parameters)) as Told;
  const lines = data.result.flatMap(({ stream, values }) =>
    values.map(([at, line]) => ({ ms: Number(BigInt(at) / 1_000_000n), stream, line })),
  );
  const rows = lines
    .toSorted((a, b) => a.ms - b.ms)
    .map(({ ms, stream, line }) => [
      ...[`${ms - Math.round(begunMs)} ms`, stream['service_name'] ?? '', stream['severity_text'] ?? ''],
      line,
    ]);
  return rows.length === 0 ? '  No line was logged for it.' : drawTable(['after', 'service', 'level', 'line'], rows);
}
