import type { Queryable } from '@webstore/database';

export interface PurgeRules {
  readonly olderThanDays: number;
  /** So many at most, the oldest first. */
  readonly limit: number;
  /** A query for `(principal, route, key)` of those that stay however old they are. */
  readonly inUse: string;
}

/**
 * Forgets keys that nobody repeats any more, so that the table stays small. Several may purge at once: each takes
 * others. Returns how many are gone; fewer than `limit` means that none is left.
 */
export async function purgeKeys(db: Queryable, { olderThanDays, limit, inUse }: PurgeRules): Promise<number> {
  const { rowCount } = await db.query({
    text: `WITH in_use (principal, route, key) AS MATERIALIZED (${inUse}),
             old AS MATERIALIZED (
               SELECT principal, route, key FROM idempotency_key AS kept
               WHERE created_at < now() - make_interval(days => $1)
                 AND NOT EXISTS (SELECT FROM in_use
                   WHERE in_use.principal = kept.principal AND in_use.route = kept.route AND in_use.key = kept.key)
               ORDER BY created_at LIMIT $2 FOR UPDATE OF kept SKIP LOCKED
             )
           DELETE FROM idempotency_key USING old
           WHERE idempotency_key.principal = old.principal AND idempotency_key.route = old.route
             AND idempotency_key.key = old.key`,
    values: [olderThanDays, limit],
  });
  return rowCount ?? 0;
}
