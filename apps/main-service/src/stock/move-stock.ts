/**
 * The branches of a statement that bring the stock in step with movements just written. `movements` names the branch
 * that returns their `product_id` and `quantity`. Rows are locked by ascending product id, or crossing orders deadlock.
 */
export function moveStock(movements: string): string {
  return `locked AS MATERIALIZED (
    SELECT product_id FROM stock WHERE product_id IN (SELECT product_id FROM ${movements}) ORDER BY product_id FOR UPDATE
  ),
  moved AS (
    UPDATE stock SET on_hand = stock.on_hand + ${movements}.quantity FROM ${movements} JOIN locked USING (product_id)
    WHERE stock.product_id = ${movements}.product_id
  )`;
}
