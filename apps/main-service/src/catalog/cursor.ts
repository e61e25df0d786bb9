import { InvalidRequest } from '@webstore/problem-details';
import { z } from 'zod';

/**
 * Where a page ended: the sort key and the id of its last row, so that rows that come or go elsewhere move nothing.
 * Opaque to clients; bound to what it was made for, or a page of another list would be skipped silently.
 */
export interface Cursor {
  readonly key: string | number;
  readonly id: string;
}

const shape = z.tuple([z.string(), z.union([z.string().max(300), z.number()]), z.string().max(100)]);

export function writeCursor(list: string, { key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([list, key, id])).toString('base64url');
}

/** @throws InvalidRequest when it is none of ours or belongs to another list. */
export function readCursor(list: string, text: string): Cursor {
  const parsed = shape.safeParse(jsonOf(Buffer.from(text, 'base64url').toString()));
  if (!parsed.success || parsed.data[0] !== list) {
    throw new InvalidRequest([{ field: 'cursor', message: 'is not a cursor of this list' }]);
  }
  return { key: parsed.data[1], id: parsed.data[2] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
