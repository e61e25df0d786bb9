/** $1 customers, $2 today. */
export const CUSTOMERS = `
  INSERT INTO customer (id, email, name, created_at)
  SELECT id, email, name, $2::timestamptz - make_interval(days => days_ago, hours => 13)
  FROM jsonb_to_recordset($1::jsonb) AS past (id uuid, email text, name text, days_ago int)`;

export const ORDERS = `
  INSERT INTO orders (id, customer_id, status, payment_status, fulfillment_status, country, currency, payment_method,
    subtotal_minor, discount_minor, total_minor, refunded_minor, usd_micros, total_usd_minor, created_at, confirmed_at,
    cancelled_at, shipped_at)
  SELECT id, customer_id, status, payment_status, fulfillment_status, country, currency, payment_method,
    total_minor, 0, total_minor, refunded_minor, usd_micros, total_usd_minor, created_at, confirmed_at,
    cancelled_at, shipped_at
  FROM jsonb_to_recordset($1::jsonb) AS past (id uuid, customer_id uuid, status text, payment_status text,
    fulfillment_status text, country char(2), currency char(3), payment_method text, total_minor bigint,
    refunded_minor bigint, usd_micros bigint, total_usd_minor bigint, created_at timestamptz, confirmed_at timestamptz,
    cancelled_at timestamptz, shipped_at timestamptz)`;

export const LINES = `
  INSERT INTO order_line (order_id, line, product_id, name, quantity, unit_minor, discount_minor, total_minor,
    inventory_policy, fulfillment_status)
  SELECT order_id, line, product_id, name, quantity, unit_minor, 0, total_minor, inventory_policy, fulfillment_status
  FROM jsonb_to_recordset($1::jsonb) AS past (order_id uuid, line int, product_id text, name text, quantity int,
    unit_minor bigint, total_minor bigint, inventory_policy text, fulfillment_status text)`;

export const EVENTS = `
  INSERT INTO order_event (order_id, sequence, type, at)
  SELECT order_id, sequence, type, at
  FROM jsonb_to_recordset($1::jsonb) AS past (order_id uuid, sequence int, type text, at timestamptz)`;

/** What left the shelves, and what came back of cancelled orders. */
export const MOVEMENTS = `
  INSERT INTO stock_movement (order_id, product_id, reason, quantity, at)
  SELECT order_id, product_id, CASE inventory_policy WHEN 'pessimistic' THEN 'reserved' ELSE 'sold' END, -sum(quantity)::int, created_at
  FROM order_line JOIN orders ON orders.id = order_id GROUP BY order_id, product_id, inventory_policy, created_at
  UNION ALL
  SELECT order_id, product_id, 'returned', sum(quantity)::int, cancelled_at
  FROM order_line JOIN orders ON orders.id = order_id WHERE status = 'CANCELLED' GROUP BY order_id, product_id, cancelled_at`;

/** The shelves hold today what the assortment says, so they held that much more at the beginning. */
export const STOCK = `
  UPDATE stock SET initial = initial - moved.quantity
  FROM (SELECT product_id, sum(quantity)::int AS quantity FROM stock_movement GROUP BY product_id) AS moved
  WHERE moved.product_id = stock.product_id`;

export const ACTIVITY = `
  INSERT INTO customer_activity (customer_id, first_visit_at, last_visit_at, spend_usd_minor, orders)
  SELECT customer_id, min(created_at), max(created_at),
    coalesce(sum(total_usd_minor) FILTER (WHERE status = 'CONFIRMED'), 0), count(*) FILTER (WHERE status = 'CONFIRMED')
  FROM orders GROUP BY customer_id`;

/** For each order of an hour, as many as usually look first: 3 % of those who browse buy. */
export const FUNNEL = `
  INSERT INTO funnel_fact (hour, stage, country, payment_method, count)
  SELECT date_trunc('hour', created_at), 'checkout_complete', country, payment_method, count(*)
  FROM orders WHERE status = 'CONFIRMED' GROUP BY 1, country, payment_method
  UNION ALL
  SELECT date_trunc('hour', created_at), stage, country, '', count(*) * factor + extract(hour FROM date_trunc('hour', created_at))::int % 5
  FROM orders, (VALUES ('browse_catalog', 33), ('view_product', 14), ('add_to_cart', 4)) AS before (stage, factor)
  GROUP BY date_trunc('hour', created_at), stage, country, factor`;

/** Each past order under the segment that its customer was in when it was placed. */
export const SEGMENTS = `
  INSERT INTO segment_fact (hour, segment, action, country, count)
  SELECT hour, segment, 'checkout_complete', country, count(*)
  FROM (
    SELECT date_trunc('hour', created_at) AS hour, country,
      CASE WHEN before.visits = 0 THEN 'new'
           WHEN before.spend_usd_minor > 50000 OR before.visits > 5 THEN 'vip'
           WHEN created_at - before.last_at <= interval '30 days' THEN 'returning'
           WHEN created_at - before.last_at < interval '90 days' THEN 'at_risk'
           ELSE 'churned' END AS segment
    FROM orders, LATERAL (
      SELECT count(*) AS visits, max(earlier.created_at) AS last_at, coalesce(sum(earlier.total_usd_minor), 0) AS spend_usd_minor
      FROM orders AS earlier
      WHERE earlier.customer_id = orders.customer_id AND earlier.created_at < orders.created_at AND earlier.status = 'CONFIRMED'
    ) AS before
    WHERE status = 'CONFIRMED'
  ) AS placed GROUP BY hour, segment, country`;
