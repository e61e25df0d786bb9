import { memoryOf } from '@webstore/backing-services';
import type { Row } from './board.js';

const MB = 1024 * 1024;

/** What all that runs here takes, in one line after an empty one, by the kind of part; nothing where that is not to be had. */
export async function measureMemory(rows: readonly Row[]): Promise<string[]> {
  const taken = await Promise.all(rows.map(async ({ kind, pid }) => ({ kind, bytes: pid ? await memoryOf(pid) : 0 })));
  const known = taken.flatMap(({ kind, bytes }) => (bytes ? [{ kind, bytes }] : []));
  if (known.length === 0) return [];
  const kinds = [...Map.groupBy(known, ({ kind }) => kind)].map(([kind, parts]) => `${kind} ${megabytes(parts)}`);
  return ['', `Memory: ${megabytes(known)} MB (${kinds.join(', ')})`];
}

function megabytes(parts: readonly { readonly bytes: number }[]): string {
  return Math.round(parts.reduce((sum, { bytes }) => sum + bytes, 0) / MB).toLocaleString('en');
}
