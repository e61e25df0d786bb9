import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCustomers1763700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customer (
        id uuid PRIMARY KEY,
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        name text NOT NULL,
        password_hash text,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      -- One sign-in; every token that came of it falls with it.
      CREATE TABLE token_family (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX token_family_customer ON token_family (customer_id);

      CREATE TABLE access_token (
        hash bytea PRIMARY KEY,
        family_id uuid NOT NULL REFERENCES token_family ON DELETE CASCADE,
        customer_id uuid NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX access_token_family ON access_token (family_id);

      CREATE TABLE refresh_token (
        hash bytea PRIMARY KEY,
        family_id uuid NOT NULL REFERENCES token_family ON DELETE CASCADE,
        used_at timestamptz,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX refresh_token_family ON refresh_token (family_id);

      -- item_count is the sum of its lines, kept by each change: a sum would miss the lines of changes at the same time.
      CREATE TABLE cart (
        customer_id uuid PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
        version int NOT NULL DEFAULT 1,
        item_count int NOT NULL DEFAULT 0 CHECK (item_count >= 0),
        updated_at timestamptz NOT NULL DEFAULT now()
      ) WITH (fillfactor = 70);

      CREATE TABLE cart_line (
        customer_id uuid NOT NULL REFERENCES cart ON DELETE CASCADE,
        product_id text NOT NULL REFERENCES product ON DELETE CASCADE,
        quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 999),
        added_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (customer_id, product_id)
      ) WITH (fillfactor = 70);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cart_line, cart, refresh_token, access_token, token_family, customer');
  }
}
