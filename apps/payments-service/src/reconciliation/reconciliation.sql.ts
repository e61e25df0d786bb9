/** $1: entries of the ledger as JSON. */
const ENTRIES = `
  entry AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS entry (seq bigint, kind text, key text, id text, payment_id text, amount_minor bigint, currency text)
  )`;

/** Nothing while another replica's run is recent. $1: ms between runs. */
export const BEGIN_RUN = `
  UPDATE reconciliation SET next_run_at = now() + $1::float8 * interval '1 ms' WHERE next_run_at <= now()
  RETURNING last_seq, now()::text AS began_at`;

/** Charges that the ledger has, as we meant them, and of which we have not yet heard. */
export const STILL_OPEN = `
  WITH ${ENTRIES}
  SELECT entry.key, entry.id FROM entry JOIN payment USING (key, amount_minor, currency)
  WHERE entry.kind = 'charge' AND payment.status IN ('created', 'sent', 'unknown')`;

export const MARK_PAYMENTS = `
  WITH ${ENTRIES}
  UPDATE payment SET ledger_seq = entry.seq FROM entry
  WHERE entry.kind = 'charge' AND payment.key = entry.key AND ledger_seq IS NULL`;

export const MARK_REFUNDS = `
  WITH ${ENTRIES}
  UPDATE refund SET ledger_seq = entry.seq FROM entry
  WHERE entry.kind = 'refund' AND refund.key = entry.key AND ledger_seq IS NULL`;

/** $2: ms after which a charge that no payment was ever written for is given back; after a void, at once. */
export const KEEP_STRAYS = `
  WITH ${ENTRIES}
  INSERT INTO stray_charge (provider_ref, key, amount_minor, currency, country, look_at)
  SELECT entry.id, entry.key, entry.amount_minor, entry.currency, payment.country,
    now() + CASE WHEN payment.key IS NULL THEN $2::float8 ELSE 0 END * interval '1 ms'
  FROM entry LEFT JOIN payment ON payment.key = entry.key
  WHERE entry.kind = 'charge' AND (payment.key IS NULL OR payment.status IN ('voided', 'declined'))
  ON CONFLICT (provider_ref) DO NOTHING`;

const FINDING = 'class, key, kind, provider_ref, ours_minor, theirs_minor, currency';

export const FIND_IN_LEDGER = `
  WITH ${ENTRIES},
  compared AS (
    SELECT entry.*, payment.status, payment.provider_ref, payment.currency AS our_currency,
      CASE entry.kind WHEN 'charge' THEN payment.amount_minor ELSE refund.amount_minor END AS ours_minor
    FROM entry
    LEFT JOIN refund ON entry.kind = 'refund' AND refund.key = entry.key
    LEFT JOIN payment ON payment.key = CASE entry.kind WHEN 'charge' THEN entry.key ELSE refund.payment_key END
  ),
  classified AS (
    SELECT *, CASE
      WHEN kind = 'charge' AND (status IN ('voided', 'declined') OR status = 'succeeded' AND provider_ref <> id)
        THEN 'theirs_only'
      WHEN ours_minor IS NULL AND NOT EXISTS (
        SELECT FROM stray_charge AS stray
        WHERE stray.provider_ref = compared.payment_id AND stray.key || ':reconcile' = compared.key)
        THEN 'theirs_only'
      WHEN ours_minor <> amount_minor OR our_currency <> currency THEN 'amount_mismatch'
    END AS class
    FROM compared
  )
  INSERT INTO reconciliation_finding (${FINDING})
  SELECT class, key, kind, id, ours_minor, amount_minor, currency FROM classified WHERE class IS NOT NULL
  ON CONFLICT (class, key) DO NOTHING
  RETURNING ${FINDING}`;

/** What we say was done by a minute before $1, when the run began that has read the ledger to its end. */
export const FIND_MISSING = `
  INSERT INTO reconciliation_finding (class, key, kind, provider_ref, ours_minor, currency)
  SELECT 'ours_only', key, 'charge', provider_ref, amount_minor, currency FROM payment
  WHERE status = 'succeeded' AND ledger_seq IS NULL AND updated_at < $1::timestamptz - interval '1 minute'
  UNION ALL
  SELECT 'ours_only', refund.key, 'refund', refund.provider_ref, refund.amount_minor, payment.currency
  FROM refund JOIN payment ON payment.key = refund.payment_key
  WHERE refund.status = 'succeeded' AND refund.ledger_seq IS NULL
    AND refund.updated_at < $1::timestamptz - interval '1 minute'
  ON CONFLICT (class, key) DO NOTHING
  RETURNING ${FINDING}`;

/** What has come right. A mismatch of amounts never does by itself: a person sets its resolved_at. */
export const RESOLVE = `
  UPDATE reconciliation_finding AS finding SET resolved_at = now()
  WHERE resolved_at IS NULL AND CASE class
    WHEN 'ours_only' THEN EXISTS (SELECT FROM payment WHERE payment.key = finding.key AND ledger_seq IS NOT NULL)
      OR EXISTS (SELECT FROM refund WHERE refund.key = finding.key AND ledger_seq IS NOT NULL)
    WHEN 'theirs_only' THEN
      EXISTS (SELECT FROM stray_charge AS stray WHERE stray.provider_ref = finding.provider_ref AND stray.status = 'refunded')
      OR EXISTS (SELECT FROM payment
        WHERE payment.key = finding.key AND payment.provider_ref = finding.provider_ref AND payment.status = 'succeeded')
      OR EXISTS (SELECT FROM refund WHERE refund.key = finding.key)
    ELSE false
  END`;

/** $1 where the reader was, $2 where it is now; no row when another run has gone on from there. */
export const MOVE_ON = 'UPDATE reconciliation SET last_seq = $2 WHERE last_seq = $1';

export const END_RUN = 'UPDATE reconciliation SET ended_at = now(), entries_seen = $1';

export const LAST_RUN = `
  SELECT ended_at AS at, entries_seen,
    (SELECT count(*)::int FROM reconciliation_finding WHERE resolved_at IS NULL) AS findings_open,
    (SELECT count(*)::int FROM stray_charge WHERE status = 'refunded') AS strays_refunded
  FROM reconciliation`;
