import { drawTable } from '@webstore/console-table';
import type { Span } from './read-trace.js';

const INDENT = '  ';

/** The spans as a tree, each below what it was done for, in the order of time. */
export function drawTrace(spans: readonly Span[]): string {
  const known = new Set(spans.map(({ id }) => id));
  const byParent = Map.groupBy(spans, ({ parentId }) => (parentId && known.has(parentId) ? parentId : ''));
  const begunMs = Math.min(...spans.map(({ startMs }) => startMs));
  const rowsBelow = (parentId: string, depth: number): string[][] =>
    (byParent.get(parentId) ?? [])
      .toSorted((a, b) => a.startMs - b.startMs)
      .flatMap((span) => [rowOf(span, begunMs, depth), ...rowsBelow(span.id, depth + 1)]);
  return drawTable(['after', 'took', 'service', 'work'], rowsBelow('', 0));
}

function rowOf({ service, name, startMs, tookMs, isFailed }: Span, begunMs: number, depth: number): string[] {
  const work = `${INDENT.repeat(depth)}${name}${isFailed ? '  ✗ failed' : ''}`;
  return [inMs(startMs - begunMs), inMs(tookMs), service, work];
}

function inMs(ms: number): string {
  return `${Math.round(ms)} ms`;
}
