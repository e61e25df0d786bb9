import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReconcileWithTheLedger1763702300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The entry of the provider's ledger that a charge or refund was seen in.
      ALTER TABLE payment ADD COLUMN ledger_seq bigint;
      ALTER TABLE refund ADD COLUMN ledger_seq bigint;
      CREATE INDEX payment_without_entry ON payment (updated_at) WHERE status = 'succeeded' AND ledger_seq IS NULL;
      CREATE INDEX refund_without_entry ON refund (updated_at) WHERE status = 'succeeded' AND ledger_seq IS NULL;

      -- One row: how far the ledger has been read, and the last run that came to its end.
      CREATE TABLE reconciliation (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        last_seq bigint NOT NULL DEFAULT 0,
        next_run_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        entries_seen integer NOT NULL DEFAULT 0
      );
      INSERT INTO reconciliation DEFAULT VALUES;

      CREATE TABLE reconciliation_finding (
        class text NOT NULL CHECK (class IN ('ours_only', 'theirs_only', 'amount_mismatch')),
        key text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('charge', 'refund')),
        provider_ref text,
        ours_minor bigint,
        theirs_minor bigint,
        currency text NOT NULL,
        first_seen_at timestamptz NOT NULL DEFAULT now(),
        resolved_at timestamptz,
        PRIMARY KEY (class, key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE reconciliation_finding, reconciliation;
      ALTER TABLE refund DROP COLUMN ledger_seq;
      ALTER TABLE payment DROP COLUMN ledger_seq;
    `);
  }
}
