import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LookAfterWhatIsOpen1763702100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- sent_at is of the last attempt. look_at counts only while the payment is sent or unknown.
      ALTER TABLE payment
        ADD COLUMN sent_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN look_at timestamptz NOT NULL DEFAULT now() + interval '1 second',
        ADD COLUMN looks integer NOT NULL DEFAULT 0,
        ADD COLUMN alerted_at timestamptz;
      UPDATE payment SET sent_at = updated_at WHERE status IN ('sent', 'unknown');
      CREATE INDEX open_payment_by_look ON payment (look_at) WHERE status IN ('sent', 'unknown');

      -- A refund cannot be looked up, only sent again; so not before the call that opened it must have ended.
      ALTER TABLE refund
        ADD COLUMN look_at timestamptz NOT NULL DEFAULT now() + interval '6 seconds',
        ADD COLUMN looks integer NOT NULL DEFAULT 0,
        ADD COLUMN alerted_at timestamptz;
      CREATE INDEX open_refund_by_look ON refund (look_at) WHERE status IN ('created', 'unknown');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE refund DROP COLUMN look_at, DROP COLUMN looks, DROP COLUMN alerted_at;
      ALTER TABLE payment DROP COLUMN sent_at, DROP COLUMN look_at, DROP COLUMN looks, DROP COLUMN alerted_at;
    `);
  }
}
