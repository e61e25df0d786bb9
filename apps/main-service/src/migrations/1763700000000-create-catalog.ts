import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCatalog1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE category (
        id text PRIMARY KEY,
        name text NOT NULL,
        position int NOT NULL
      );

      CREATE TABLE product (
        id text PRIMARY KEY,
        name text NOT NULL,
        description text NOT NULL,
        dimensions text NOT NULL,
        category_id text NOT NULL REFERENCES category,
        archetype text NOT NULL,
        palette text NOT NULL,
        inventory_policy text NOT NULL CHECK (inventory_policy IN ('optimistic', 'pessimistic')),
        position int NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        search tsvector NOT NULL GENERATED ALWAYS AS (
          setweight(to_tsvector('simple', name), 'A') ||
          setweight(to_tsvector('simple', category_id), 'B') ||
          setweight(to_tsvector('simple', description), 'C')
        ) STORED
      );
      CREATE INDEX product_search ON product USING gin (search);

      -- What a list shows stands in one row, so that a page is one index scan without a join.
      CREATE TABLE offer (
        country char(2) NOT NULL,
        product_id text NOT NULL REFERENCES product ON DELETE CASCADE,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        category_id text NOT NULL,
        name text NOT NULL,
        limited_edition boolean NOT NULL,
        position int NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (country, product_id)
      );
      CREATE INDEX offer_featured ON offer (country, position, product_id);
      CREATE INDEX offer_price ON offer (country, amount_minor, product_id);
      CREATE INDEX offer_newest ON offer (country, created_at, product_id);
      CREATE INDEX offer_name ON offer (country, name, product_id);
      CREATE INDEX offer_category_featured ON offer (country, category_id, position, product_id);
      CREATE INDEX offer_category_price ON offer (country, category_id, amount_minor, product_id);
      CREATE INDEX offer_product ON offer (product_id);

      -- Totals of a list are read, not counted: a count over the offers would grow with the catalog.
      CREATE TABLE offer_count (
        country char(2) NOT NULL,
        category_id text NOT NULL,
        count int NOT NULL,
        PRIMARY KEY (country, category_id)
      );

      CREATE FUNCTION count_offers() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO offer_count (country, category_id, count)
        SELECT country, category_id, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END
        FROM changed GROUP BY country, category_id ORDER BY country, category_id
        ON CONFLICT (country, category_id) DO UPDATE SET count = offer_count.count + excluded.count;
        RETURN NULL;
      END $$;
      CREATE TRIGGER offer_inserted AFTER INSERT ON offer REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION count_offers();
      CREATE TRIGGER offer_deleted AFTER DELETE ON offer REFERENCING OLD TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION count_offers();

      CREATE TABLE stock (
        product_id text PRIMARY KEY REFERENCES product ON DELETE CASCADE,
        initial int NOT NULL,
        on_hand int NOT NULL
      ) WITH (fillfactor = 70);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stock, offer_count, offer, product, category; DROP FUNCTION count_offers()');
  }
}
