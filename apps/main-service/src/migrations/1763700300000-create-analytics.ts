import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAnalytics1763700300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customer_activity (
        customer_id uuid PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
        first_visit_at timestamptz NOT NULL,
        last_visit_at timestamptz NOT NULL,
        previous_visit_at timestamptz,
        spend_usd_minor bigint NOT NULL DEFAULT 0,
        orders int NOT NULL DEFAULT 0
      ) WITH (fillfactor = 70);

      CREATE TABLE funnel_fact (
        hour timestamptz NOT NULL,
        stage text NOT NULL CHECK (stage IN ('browse_catalog', 'view_product', 'add_to_cart', 'checkout_complete')),
        country char(2) NOT NULL,
        payment_method text NOT NULL DEFAULT '',
        count bigint NOT NULL,
        PRIMARY KEY (hour, stage, country, payment_method)
      );

      CREATE TABLE segment_fact (
        hour timestamptz NOT NULL,
        segment text NOT NULL CHECK (segment IN ('new', 'returning', 'vip', 'at_risk', 'churned')),
        action text NOT NULL,
        country char(2) NOT NULL,
        count bigint NOT NULL,
        PRIMARY KEY (hour, segment, action, country)
      );

      CREATE TABLE product_view_fact (
        hour timestamptz NOT NULL,
        country char(2) NOT NULL,
        product_id text NOT NULL,
        count bigint NOT NULL,
        PRIMARY KEY (hour, country, product_id)
      );

      CREATE TABLE access_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(),
        trace_id text NOT NULL,
        answered_at timestamptz
      );
      CREATE INDEX access_log_unanswered ON access_log (at) WHERE answered_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_log, product_view_fact, segment_fact, funnel_fact, customer_activity');
  }
}
