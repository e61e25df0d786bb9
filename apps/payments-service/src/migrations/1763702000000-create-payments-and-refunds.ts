import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePaymentsAndRefunds1763702000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The key is what the provider knows the charge by. It is the order's id and never changes.
      CREATE TABLE payment (
        key text PRIMARY KEY,
        order_id uuid NOT NULL,
        user_id uuid NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        country text NOT NULL,
        method text NOT NULL,
        fingerprint text NOT NULL,
        status text NOT NULL CHECK (status IN ('created', 'sent', 'succeeded', 'declined', 'unknown')),
        attempts integer NOT NULL,
        provider_ref text,
        decline_reason text,
        last_error_class text,
        refund_claimed_minor bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK (key = order_id::text),
        CHECK ((provider_ref IS NOT NULL) = (status IN ('succeeded', 'declined'))),
        CONSTRAINT refunds_within_capture
          CHECK (refund_claimed_minor BETWEEN 0 AND CASE status WHEN 'succeeded' THEN amount_minor ELSE 0 END)
      ) WITH (fillfactor = 70);

      -- Written once, with its outcome: a payment with more attempts than rows here has one in flight or was cut off.
      CREATE TABLE payment_attempt (
        payment_key text NOT NULL REFERENCES payment,
        n integer NOT NULL,
        sent_at timestamptz NOT NULL,
        answered_at timestamptz NOT NULL DEFAULT now(),
        outcome text NOT NULL CHECK (outcome IN ('succeeded', 'declined', 'unknown', 'nothing_sent')),
        error_class text,
        http_status integer,
        PRIMARY KEY (payment_key, n)
      );

      -- Every row holds its amount against the capture, whatever its status.
      CREATE TABLE refund (
        key text PRIMARY KEY,
        payment_key text NOT NULL REFERENCES payment,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        reason text NOT NULL,
        fingerprint text NOT NULL,
        status text NOT NULL CHECK (status IN ('created', 'succeeded', 'unknown')),
        provider_ref text,
        last_error_class text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((provider_ref IS NOT NULL) = (status = 'succeeded'))
      );
      CREATE INDEX refund_by_payment ON refund (payment_key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refund, payment_attempt, payment');
  }
}
