// Longer than a look, a charge after it and their records can take; then somebody else looks.
const LEASE = `now() + interval '15 seconds'`;
const UNRESOLVED_AFTER = `interval '15 minutes'`;

/** What a statement needs to know of a table whose rows are looked after: its name, its key, and when a row is open. */
export interface LookedAfter {
  readonly table: 'payment' | 'refund' | 'stray_charge';
  readonly id: 'key' | 'provider_ref';
  readonly open: string;
}

/**
 * Takes up to $1 rows whose look is due away from every other replica, for a while. `returning` may name columns of what
 * `also` joins.
 */
export function claimDue({ table, id, open }: LookedAfter, returning: string, also = ''): string {
  return `
    WITH due AS MATERIALIZED (
      SELECT ${id} AS due_id FROM ${table} WHERE ${open} AND look_at <= now()
      ORDER BY look_at LIMIT $1 FOR UPDATE SKIP LOCKED
    )
    UPDATE ${table} SET look_at = ${LEASE} FROM due ${also && `, ${also}`}
    WHERE ${table}.${id} = due_id ${also && `AND ${also}.key = ${table}.${also}_key`}
    RETURNING ${returning}`;
}

/** $1 the row, $2 whether the look counts, $3 ms until the next. Tells of a row, once, that it has been open for too long. */
export function postponeLookSql({ table, id, open }: LookedAfter): string {
  return `
    UPDATE ${table} SET looks = looks + $2::boolean::int, look_at = now() + $3::float8 * interval '1 ms',
      alerted_at = CASE WHEN created_at < now() - ${UNRESOLVED_AFTER} THEN coalesce(alerted_at, now()) END
    WHERE ${id} = $1 AND ${open}
    RETURNING coalesce(alerted_at = now(), false) AS is_newly_unresolved`;
}

/** $1 key, $2 the attempts so far: a later attempt by anyone else makes this one needless, a wish to void forbids it. */
export const sendAgain = (returning: string) => `
  UPDATE payment SET status = 'unknown', attempts = attempts + 1, sent_at = now(), updated_at = now(), look_at = ${LEASE}
  WHERE key = $1 AND attempts = $2 AND status IN ('sent', 'unknown') AND void_asked_at IS NULL
  RETURNING ${returning}`;
