import { countries } from '@webstore/contracts';
import { inTransaction } from '@webstore/database';
import type pg from 'pg';
import { assortment } from './catalog/assortment.js';
import { localPrice } from './catalog/local-price.js';
import { type ScaledProduct, scaleAssortment } from './catalog/scaled-assortment.js';

const CHUNK = 2_000;
const HOUR_MS = 3600 * 1000;
const HOURS_BETWEEN_ARRIVALS = 3;

/** How many products the shop sells unless more are asked for. */
export const ASSORTMENT_SIZE = assortment.reduce((sum, { products }) => sum + products.length, 0);

interface ShelvedProduct {
  readonly product: ScaledProduct;
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

/**
 * Puts so many products on the shelves of every country that has them: the assortment, and beyond its size variants of
 * it. What is there already stays as it is. Returns how many there are.
 */
export async function seedCatalog(pool: pg.Pool, count: number, now: Date): Promise<number> {
  const products = Array.from(scaleAssortment(count), (product, position) => ({
    product,
    position,
    createdAt: new Date(now.getTime() - position * HOURS_BETWEEN_ARRIVALS * HOUR_MS),
  }));
  const categories = assortment.map(({ id, name }, position) => ({ id, name, position }));
  await pool.query(CATEGORIES, [JSON.stringify(categories)]);
  for (let from = 0; from < products.length; from += CHUNK) await seedChunk(pool, products.slice(from, from + CHUNK));
  await pool.query('ANALYZE product, offer, stock');
  return products.length;
}

async function seedChunk(pool: pg.Pool, shelved: readonly ShelvedProduct[]): Promise<void> {
  const products = JSON.stringify(shelved.map(productOf));
  await inTransaction(pool, async (tx) => {
    await tx.query('SET LOCAL statement_timeout = 0');
    await tx.query(PRODUCTS, [products]);
    await tx.query(STOCK, [products]);
    await tx.query(OFFERS, [JSON.stringify(shelved.flatMap(offersOf))]);
  });
}

function productOf({ product, position, createdAt }: ShelvedProduct) {
  const { id, name, description, dimensions, archetype, palette, stock, inventoryPolicy = 'optimistic' } = product;
  return {
    ...{ id, name, description, dimensions, archetype, palette, stock, position },
    category_id: product.categoryId,
    inventory_policy: inventoryPolicy,
    created_at: createdAt,
  };
}

function offersOf({ product, position, createdAt }: ShelvedProduct) {
  const sold = countries.filter((country) => !product.notSoldIn?.includes(country));
  return sold.map((country) => ({
    country,
    id: product.id,
    amount_minor: localPrice(product.usdMinor, country),
    category_id: product.categoryId,
    name: product.name,
    limited_edition: product.inventoryPolicy === 'pessimistic',
    position,
    created_at: createdAt,
  }));
}
