import type pg from 'pg';

export const COUNTRY = 'US';

const ids = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

/** Many shoppers want these at once. */
export const hotProducts = ids('hot', 4);
export const plainProducts = ids('plain', 40);
/** Reserved before the charge, and so few that they run out. */
export const limitedProducts = ids('limited', 12);

const LIMITED_STOCK = 60;
const PLENTY = 1_000_000;

const STOCK = `
  WITH wanted AS (SELECT * FROM unnest($1::text[], $2::text[], $3::int[]) AS wanted (id, policy, stock)),
  made AS (
    INSERT INTO product (id, name, description, dimensions, category_id, archetype, palette, inventory_policy, position)
    SELECT id, initcap(id), 'Made to be ordered.', '1 cm', 'things', 'lamp', 'clay', policy, 1 FROM wanted
    RETURNING id, category_id, name, position, created_at
  ),
  shelved AS (INSERT INTO stock (product_id, initial, on_hand) SELECT id, stock, stock FROM wanted)
  INSERT INTO offer (country, product_id, amount_minor, category_id, name, limited_edition, position, created_at)
  SELECT '${COUNTRY}', id, 500 + 100 * length(id), category_id, name, false, position, created_at FROM made`;

/** Puts on the shelves what the schedules order. */
export async function fillShelves(store: pg.Pool): Promise<void> {
  await store.query(`INSERT INTO category (id, name, position) VALUES ('things', 'Things', 1)`);
  const rows = [
    ...[...hotProducts, ...plainProducts].map((id) => ({ id, policy: 'optimistic', stock: PLENTY })),
    ...limitedProducts.map((id) => ({ id, policy: 'pessimistic', stock: LIMITED_STOCK })),
  ];
  await store.query(STOCK, [
    rows.map(({ id }) => id),
    rows.map(({ policy }) => policy),
    rows.map(({ stock }) => stock),
  ]);
}
