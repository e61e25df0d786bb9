import type pg from 'pg';

export type InventoryPolicy = 'optimistic' | 'pessimistic';

export const COUNTRIES = ['US', 'DE', 'JP', 'IN'];

const STOCKED = `
  WITH made AS (
    INSERT INTO product (id, name, description, dimensions, category_id, archetype, palette, inventory_policy, position)
    SELECT $1, initcap($1), 'Made for a proof.', '1 cm', (SELECT id FROM category ORDER BY position LIMIT 1), 'lamp', 'clay', $3, 9000
    ON CONFLICT DO NOTHING RETURNING id, category_id, name, position, created_at),
  shelved AS (INSERT INTO stock (product_id, initial, on_hand) SELECT id, $2, $2 FROM made)
  INSERT INTO offer (country, product_id, amount_minor, category_id, name, limited_edition, position, created_at)
  SELECT country, id, 4999, category_id, name, $3 = 'pessimistic', position, created_at FROM made, unnest($4::text[]) AS country`;

/** Puts a product on the shelf of every one of `COUNTRIES`; does nothing where it stands there. */
export async function stock(store: pg.Pool, id: string, pieces: number, policy: InventoryPolicy): Promise<void> {
  await store.query(STOCKED, [id, pieces, policy, COUNTRIES]);
}
