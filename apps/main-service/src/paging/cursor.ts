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

/** A moment as a sort key, to the microsecond, which a number holds and a Date does not. */
export const momentKey = {
  of: (column: string) => `(extract(epoch FROM ${column}) * 1000000)::bigint`,
  asMoment: (key: string) => `('epoch'::timestamptz + ${key}::bigint * interval '1 microsecond')`,
};

/** The cursors of one list. The schemas hold off what was forged before the database stumbles over it. */
export class CursorKind {
  private readonly shape: z.ZodType<[string, string | number, string]>;

  constructor(
    private readonly list: string,
    key: z.ZodType<string | number>,
    id: z.ZodType<string>,
  ) {
    this.shape = z.tuple([z.literal(list), key, id]);
  }

  write({ key, id }: Cursor): string {
    return Buffer.from(JSON.stringify([this.list, key, id])).toString('base64url');
  }

  /** @throws InvalidRequest when it is none of ours or belongs to another list. */
  read(text: string): Cursor {
    const parsed = this.shape.safeParse(jsonOf(Buffer.from(text, 'base64url').toString()));
    if (!parsed.success) throw new InvalidRequest([{ field: 'cursor', message: 'is not a cursor of this list' }]);
    const [, key, id] = parsed.data;
    return { key, id };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
