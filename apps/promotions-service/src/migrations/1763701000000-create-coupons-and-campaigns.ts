import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCouponsAndCampaigns1763701000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coupon (
        code text PRIMARY KEY CHECK (code ~ '^[A-Z0-9]{3,40}$'),
        basis_points integer CHECK (basis_points BETWEEN 1 AND 10000),
        fixed_usd_minor bigint CHECK (fixed_usd_minor > 0),
        minimum_usd_minor bigint NOT NULL CHECK (minimum_usd_minor >= 0),
        valid_from timestamptz NOT NULL,
        valid_until timestamptz NOT NULL,
        max_uses integer CHECK (max_uses > 0),
        max_uses_per_customer integer CHECK (max_uses_per_customer > 0),
        new_customers_only boolean NOT NULL DEFAULT false,
        CHECK (num_nonnulls(basis_points, fixed_usd_minor) = 1),
        CHECK (valid_from < valid_until)
      );

      -- A use counts while live_until lies ahead: a hold for its minutes, a confirmed one for ever, a released one never.
      CREATE TABLE coupon_use (
        order_id uuid PRIMARY KEY,
        code text NOT NULL REFERENCES coupon,
        user_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('held', 'confirmed', 'released')),
        live_until timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((status = 'confirmed') = (live_until = 'infinity')),
        CHECK ((status = 'released') = (live_until = '-infinity'))
      );
      CREATE INDEX coupon_use_by_code ON coupon_use (code, live_until);
      CREATE INDEX coupon_use_by_customer ON coupon_use (user_id, code, live_until);

      CREATE TABLE campaign (
        code text PRIMARY KEY CHECK (code ~ '^[A-Z0-9]{3,40}$'),
        countries text[] NOT NULL CHECK (cardinality(countries) > 0),
        basis_points integer NOT NULL CHECK (basis_points BETWEEN 1 AND 10000),
        first_day text NOT NULL CHECK (first_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
        last_day text NOT NULL CHECK (last_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
        time_zone text NOT NULL,
        active boolean NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE campaign, coupon_use, coupon');
  }
}
