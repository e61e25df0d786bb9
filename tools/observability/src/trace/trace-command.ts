import { drawTrace } from './draw-trace.js';
import { findTraces } from './find-traces.js';
import { linesOfTrace } from './lines-of-trace.js';
import { readTrace } from './read-trace.js';
import { StoreRefused, type Stores } from './stores.js';

export interface Output {
  write(text: string): unknown;
}

const USAGE = `Usage: npm run trace -- TRACE_ID     its spans as a tree, and the lines that were logged for it
       npm run trace -- '{ … }'      the newest traces that answer a question in TraceQL
`;
const TRACE_ID = /^[0-9a-f]{32}$/;

/** `npm run trace`. Resolves with the exit code: 1 where there is nothing to be had, 2 when the words make no sense. */
export async function showTrace(args: readonly string[], stores: Stores, output: Output): Promise<number> {
  const [asked = ''] = args;
  if (args.length !== 1 || !(TRACE_ID.test(asked) || asked.startsWith('{'))) {
    output.write(USAGE);
    return 2;
  }
  try {
    output.write(`${TRACE_ID.test(asked) ? await describe(stores, asked) : await findTraces(stores, asked)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error;
    output.write(`${error.message}\n`);
    return 1;
  }
}

async function describe(stores: Stores, id: string): Promise<string> {
  const spans = await readTrace(stores, id);
  const begunMs = Math.min(...spans.map(({ startMs }) => startMs));
  return `${drawTrace(spans)}\n\n${await linesOfTrace(stores, id, begunMs)}`;
}
