import type { Queryable } from '@webstore/database';
import { type LookedAfter, postponeLookSql } from './looks.sql.js';
import type { NextLook } from './next-look.js';

/** Tells whether the row has just become one that a person should know of. */
export async function postponeLook(
  db: Queryable,
  rows: LookedAfter,
  id: string,
  { inMs, counts }: NextLook,
): Promise<boolean> {
  const name = `postpone-${rows.table}`;
  const postponed = await db.query({ name, text: postponeLookSql(rows), values: [id, counts, inMs] });
  return postponed.rows[0]?.is_newly_unresolved ?? false;
}
