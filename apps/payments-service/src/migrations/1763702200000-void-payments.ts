import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VoidPayments1763702200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A payment that is voided before anybody asked for a charge has neither a method nor a request to compare with.
      ALTER TABLE payment
        ADD COLUMN void_asked_at timestamptz,
        DROP CONSTRAINT payment_status_check,
        ADD CONSTRAINT payment_status_check
          CHECK (status IN ('created', 'sent', 'succeeded', 'declined', 'unknown', 'voided')),
        ALTER COLUMN method DROP NOT NULL,
        ALTER COLUMN fingerprint DROP NOT NULL,
        ADD CONSTRAINT payment_request_known
          CHECK (status = 'voided' OR (method IS NOT NULL AND fingerprint IS NOT NULL));

      -- Money that was taken and that no payment stands for; look_at is when giving it back is tried next.
      CREATE TABLE stray_charge (
        provider_ref text PRIMARY KEY,
        key text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency text NOT NULL,
        country text,
        status text NOT NULL DEFAULT 'found' CHECK (status IN ('found', 'refunded')),
        refund_ref text,
        look_at timestamptz NOT NULL,
        looks integer NOT NULL DEFAULT 0,
        alerted_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((refund_ref IS NOT NULL) = (status = 'refunded'))
      );
      CREATE INDEX stray_charge_by_key ON stray_charge (key);
      CREATE INDEX found_stray_charge_by_look ON stray_charge (look_at) WHERE status = 'found';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE stray_charge;
      DELETE FROM payment WHERE status = 'voided';
      ALTER TABLE payment
        DROP COLUMN void_asked_at,
        DROP CONSTRAINT payment_request_known,
        DROP CONSTRAINT payment_status_check,
        ADD CONSTRAINT payment_status_check CHECK (status IN ('created', 'sent', 'succeeded', 'declined', 'unknown')),
        ALTER COLUMN method SET NOT NULL,
        ALTER COLUMN fingerprint SET NOT NULL;
    `);
  }
}
