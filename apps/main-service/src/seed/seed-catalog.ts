import { countries } from '@webstore/contracts';
import { inTransaction } from '@webstore/database';
import type pg from 'pg';
import type { SeedCategory, SeedProduct } from './catalog/assortment.js';
import { localPrice } from './catalog/local-price.js';

const CHUNK = 2_000;
const NEWEST_DAYS_AGO = 2;

interface ProductRow {
  readonly product: SeedProduct;
  readonly categoryId: string;
  readonly position: number;
  readonly createdAt: Date;
}

const CATEGORIES = `
  INSERT INTO category (id, name, position)
  SELECT id, name, position FROM jsonb_to_recordset($1::jsonb) AS wanted (id text, name text, position int)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position`;

const PRODUCTS = `
  INSERT INTO product (id, name, description, dimensions, category_id, archetype, palette, inventory_policy, position, created_at)
  SELECT id, name, description, dimensions, category_id, archetype, palette, inventory_policy, position, created_at
  FROM jsonb_to_recordset($1::jsonb) AS wanted (id text, name text, description text, dimensions text, category_id text,
    archetype text, palette text, inventory_policy text, position int, created_at timestamptz)
  ON CONFLICT (id) DO NOTHING`;

const STOCK = `
  INSERT INTO stock (product_id, initial, on_hand)
  SELECT id, stock, stock FROM jsonb_to_recordset($1::jsonb) AS wanted (id text, stock int)
  ON CONFLICT (product_id) DO NOTHING`;

const OFFERS = `
  INSERT INTO offer (country, product_id, amount_minor, category_id, name, limited_edition, position, created_at)
  SELECT country, id, amount_minor, category_id, name, limited_edition, position, created_at
  FROM jsonb_to_recordset($1::jsonb) AS wanted (country char(2), id text, amount_minor bigint, category_id text, name text,
    limited_edition boolean, position int, created_at timestamptz)
  ON CONFLICT (country, product_id) DO NOTHING`;

/** Puts the assortment on the shelves of every country that has it. What is there already stays as it is. */
export async function seedCatalog(pool: pg.Pool, categories: readonly SeedCategory[], now: Date): Promise<number> {
  const rows = productRows(categories, now);
  const shelves = categories.map(({ id, name }, position) => ({ id, name, position }));
  await pool.query(CATEGORIES, [JSON.stringify(shelves)]);
  for (let from = 0; from < rows.length; from += CHUNK) await seedChunk(pool, rows.slice(from, from + CHUNK));
  await pool.query('ANALYZE product, offer, stock');
  return rows.length;
}

async function seedChunk(pool: pg.Pool, rows: readonly ProductRow[]): Promise<void> {
  const products = JSON.stringify(rows.map(productOf));
  await inTransaction(pool, async (tx) => {
    await tx.query('SET LOCAL statement_timeout = 0');
    await tx.query(PRODUCTS, [products]);
    await tx.query(STOCK, [products]);
    await tx.query(OFFERS, [JSON.stringify(rows.flatMap(offersOf))]);
  });
}

/** Positions deal the categories in turn, so that the front page shows a little of everything. */
function productRows(categories: readonly SeedCategory[], now: Date): ProductRow[] {
  const longest = Math.max(...categories.map(({ products }) => products.length));
  const rows: ProductRow[] = [];
  for (let row = 0; row < longest; row += 1) {
    for (const { id, products } of categories) {
      const product = products[row];
      if (product)
        rows.push({
          product,
          categoryId: id,
          position: rows.length,
          createdAt: daysBefore(now, NEWEST_DAYS_AGO + rows.length),
        });
    }
  }
  return rows;
}

function productOf({ product, categoryId, position, createdAt }: ProductRow) {
  const { id, name, description, dimensions, archetype, palette, stock, inventoryPolicy = 'optimistic' } = product;
  return {
    ...{ id, name, description, dimensions, archetype, palette, stock, position },
    category_id: categoryId,
    inventory_policy: inventoryPolicy,
    created_at: createdAt,
  };
}

function offersOf({ product, categoryId, position, createdAt }: ProductRow) {
  const sold = countries.filter((country) => !product.notSoldIn?.includes(country));
  return sold.map((country) => ({
    country,
    id: product.id,
    amount_minor: localPrice(product.usdMinor, country),
    category_id: categoryId,
    name: product.name,
    limited_edition: product.inventoryPolicy === 'pessimistic',
    position,
    created_at: createdAt,
  }));
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * 3600 * 1000);
}
