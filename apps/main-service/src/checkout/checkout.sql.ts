import { storeAnswerSql } from '@webstore/idempotency';
import { insertJobsSql } from '@webstore/jobs';
import { insertOrderEvents } from '@webstore/order-events';
import { moveSaga, openSaga } from '@webstore/saga';
import { touchCart } from '../cart/cart.repository.js';
import { moveStock } from '../stock/move-stock.js';

/**
 * Each step of the checkout is one statement and so one commit. Rows are locked in one order everywhere:
 * saga → order → cart → stock by ascending product id. Parameters that carry a row or rows are JSON.
 */

const CLAIM_AND_WRITE = `
  claimed AS (
    INSERT INTO idempotency_key (principal, route, key, fingerprint, location)
    SELECT wanted.customer_id::text, wanted.idempotency_route, wanted.idempotency_key, $3, '/orders/' || wanted.id
    FROM wanted JOIN cart_now ON true
    ON CONFLICT DO NOTHING RETURNING key
  ),
  opened AS (
    INSERT INTO orders (id, customer_id, cart_version, status, payment_status, fulfillment_status, country, currency,
      payment_method, promo_code, coupon_is_held, email, shipping_address, subtotal_minor, discount_minor, total_minor, usd_micros,
      total_usd_minor, idempotency_route, idempotency_key, traceparent)
    SELECT wanted.id, customer_id, cart_version, 'PENDING', 'none', 'none', country, currency,
      payment_method, promo_code, coupon_is_held, email, shipping_address, subtotal_minor, discount_minor, total_minor, usd_micros,
      total_usd_minor, idempotency_route, idempotency_key, traceparent
    FROM wanted JOIN claimed ON true
    RETURNING id, traceparent
  ),
  ${openSaga('opened', 4)},
  lined AS (
    INSERT INTO order_line (order_id, line, product_id, name, quantity, unit_minor, discount_minor, total_minor, inventory_policy)
    SELECT opened.id, line.line, line.product_id, line.name, line.quantity, line.unit_minor, line.discount_minor,
      line.total_minor, line.inventory_policy
    FROM opened, jsonb_to_recordset($2::jsonb) AS line (line int, product_id text, name text, quantity int,
      unit_minor bigint, discount_minor bigint, total_minor bigint, inventory_policy text)
  ),
  told AS (INSERT INTO order_event (order_id, sequence, type) SELECT id, 1, 'OrderCreated' FROM opened)
  SELECT EXISTS (SELECT FROM cart_now) AS is_current, EXISTS (SELECT FROM opened) AS is_opened`;

const WANTED = `
  WITH wanted AS (
    SELECT * FROM jsonb_to_record($1::jsonb) AS wanted (id uuid, customer_id uuid, cart_version int, country char(2),
      currency char(3), payment_method text, promo_code text, coupon_is_held boolean, email text, shipping_address jsonb, subtotal_minor bigint,
      discount_minor bigint, total_minor bigint, usd_micros bigint, total_usd_minor bigint, idempotency_route text,
      idempotency_key text, traceparent text)
  )`;

/**
 * $1 the order, $2 its lines, $3 the fingerprint of the request, $4–$7 its saga. Opens nothing when the cart has changed since
 * it was priced. The cart is not locked: that it is ordered once is for the order's indexes to see to, and a twin that held
 * it while it waits for the key would stand in the way of the order that it waits for.
 */
export const OPEN_FROM_CART = `${WANTED},
  cart_now AS (
    SELECT version FROM cart JOIN wanted ON cart.customer_id = wanted.customer_id AND cart.version = wanted.cart_version
  ), ${CLAIM_AND_WRITE}`;

export const OPEN_DIRECT = `${WANTED}, cart_now AS (SELECT 1), ${CLAIM_AND_WRITE}`;

/** $1 the order, $2–$7 the move. All its pessimistic lines or none; returns those of which fewer are left than wanted. */
export const RESERVE = `
  WITH wanted AS (
    SELECT product_id, sum(quantity)::int AS quantity FROM order_line
    WHERE order_id = $1 AND inventory_policy = 'pessimistic' GROUP BY product_id
  ),
  locked AS MATERIALIZED (
    SELECT product_id, on_hand FROM stock WHERE product_id IN (SELECT product_id FROM wanted) ORDER BY product_id FOR UPDATE
  ),
  short AS (SELECT product_id FROM wanted JOIN locked USING (product_id) WHERE on_hand < quantity),
  ${moveSaga(2, 'NOT EXISTS (SELECT FROM short)')},
  reserved AS (
    INSERT INTO stock_movement (order_id, product_id, reason, quantity)
    SELECT moved_saga.id, product_id, 'reserved', -quantity FROM moved_saga, wanted
    RETURNING product_id, quantity
  ),
  taken AS (
    UPDATE stock SET on_hand = stock.on_hand + reserved.quantity FROM reserved JOIN locked USING (product_id)
    WHERE stock.product_id = reserved.product_id
  ),
  told AS (${insertOrderEvents('moved_saga', `'[{"type": "StockUpdateResult", "facts": {"reserved": true}}]'`)})
  SELECT EXISTS (SELECT FROM moved_saga) AS is_moved, ARRAY(SELECT product_id FROM short ORDER BY product_id) AS short`;

const answeredFor = (orders: string, first: number) => `${storeAnswerSql(first)} AND EXISTS (SELECT FROM ${orders})`;

const queuedFor = (orders: string, jobs: `$${number}`) => `${insertJobsSql(jobs)} WHERE EXISTS (SELECT FROM ${orders})`;

/** $1–$6 the move, $7 payment status, $8 events, $9 jobs, $10–$15 the answer. Does nothing for a driver that was overtaken. */
export const CONFIRM = `
  WITH ${moveSaga(1)},
  confirmed AS (
    UPDATE orders SET status = 'CONFIRMED', payment_status = $7, fulfillment_status = 'reserving', confirmed_at = now()
    FROM moved_saga WHERE orders.id = moved_saga.id AND status = 'PENDING'
    RETURNING orders.id, customer_id, cart_version, total_usd_minor
  ),
  sold AS (
    INSERT INTO stock_movement (order_id, product_id, reason, quantity)
    SELECT order_id, product_id, 'sold', -sum(quantity)::int FROM order_line JOIN confirmed ON order_id = confirmed.id
    WHERE inventory_policy = 'optimistic' GROUP BY order_id, product_id
    RETURNING product_id, quantity
  ),
  ${moveStock('sold')},
  emptied AS (
    DELETE FROM cart_line USING confirmed, order_line
    WHERE cart_line.customer_id = confirmed.customer_id AND confirmed.cart_version IS NOT NULL
      AND order_line.order_id = confirmed.id AND order_line.product_id = cart_line.product_id
    RETURNING cart_line.customer_id, -cart_line.quantity AS delta
  ),
  ${touchCart('emptied')},
  counted AS (
    INSERT INTO customer_activity (customer_id, first_visit_at, last_visit_at, spend_usd_minor, orders)
    SELECT customer_id, now(), now(), total_usd_minor, 1 FROM confirmed
    ON CONFLICT (customer_id) DO UPDATE SET
      spend_usd_minor = customer_activity.spend_usd_minor + excluded.spend_usd_minor, orders = customer_activity.orders + 1
  ),
  told AS (${insertOrderEvents('confirmed', '$8')}),
  queued AS (${queuedFor('confirmed', '$9')}),
  answered AS (${answeredFor('confirmed', 10)})
  SELECT id FROM confirmed`;

/** $1–$6 the move, $7 payment status, $8 events, $9 jobs, $10–$15 the answer. Gives back what was reserved; the cart stays. */
export const CANCEL = `
  WITH ${moveSaga(1)},
  cancelled AS (
    UPDATE orders SET status = 'CANCELLED', payment_status = $7, cancelled_at = now(),
      refunded_minor = CASE $7 WHEN 'refunded' THEN total_minor ELSE 0 END
    FROM moved_saga WHERE orders.id = moved_saga.id AND status = 'PENDING'
    RETURNING orders.id
  ),
  released AS (
    INSERT INTO stock_movement (order_id, product_id, reason, quantity)
    SELECT order_id, product_id, 'released', -quantity FROM stock_movement JOIN cancelled ON order_id = cancelled.id
    WHERE reason = 'reserved'
    RETURNING product_id, quantity
  ),
  ${moveStock('released')},
  told AS (${insertOrderEvents('cancelled', '$8')}),
  queued AS (${queuedFor('cancelled', '$9')}),
  answered AS (${answeredFor('cancelled', 10)})
  SELECT id FROM cancelled`;

/** $1 order. The outcome of its payment is not known: said once on its story. */
export const SAY_UNKNOWN = `
  WITH unknown AS (
    UPDATE orders SET payment_status = 'unknown' WHERE id = $1 AND status = 'PENDING' AND payment_status = 'none'
    RETURNING id
  )
  ${insertOrderEvents('unknown', `'[{"type": "PaymentUnknown"}]'`)}`;

export const FIND_OPEN = `
  SELECT orders.id, customer_id, country, currency, payment_method, total_minor, total_usd_minor, coupon_is_held,
    cart_version, route, key, fingerprint, traceparent
  FROM orders
  JOIN idempotency_key ON principal = customer_id::text AND route = idempotency_route AND key = idempotency_key
  WHERE orders.id = $1`;

/** $3 the order that was not opened: the checkout ran into this one, opened by a twin of its request, or one of its cart. */
export const FIND_RUNNING = `
  SELECT id FROM orders
  WHERE customer_id = $1 AND (id = $3 OR (cart_version IS NOT NULL AND (status = 'PENDING' OR (status = 'CONFIRMED' AND cart_version = $2))))
  ORDER BY id = $3 DESC, created_at DESC LIMIT 1`;

/** $1 an order that was not opened, $2 the job. Nothing where a twin of the request did open it. */
export const GIVE_COUPON_BACK = `${insertJobsSql('$2')} WHERE NOT EXISTS (SELECT FROM orders WHERE id = $1)`;
