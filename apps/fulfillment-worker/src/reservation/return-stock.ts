import type { Queryable } from '@webstore/database';
import type { SettledLine } from './line-fate.js';

const LOCK = 'SELECT product_id FROM stock WHERE product_id = ANY($1) ORDER BY product_id FOR UPDATE';

const RETURN = `
  WITH returned AS (
    INSERT INTO stock_movement (order_id, product_id, reason, quantity)
    SELECT $1, product_id, 'returned', quantity FROM unnest($2::text[], $3::int[]) AS line (product_id, quantity)
    ON CONFLICT DO NOTHING
    RETURNING product_id, quantity
  )
  UPDATE stock SET on_hand = on_hand + returned.quantity FROM returned WHERE stock.product_id = returned.product_id`;

/** What was sold and cannot be had goes back in the ledger, once. */
export async function returnStock(tx: Queryable, orderId: string, lines: readonly SettledLine[]): Promise<void> {
  if (lines.length === 0) return;
  const productIds = lines.map(({ line }) => line.productId);
  await tx.query(LOCK, [productIds]);
  await tx.query(RETURN, [orderId, productIds, lines.map(({ line }) => line.quantity)]);
}
