import { inDatabase, type Truth } from '../claim.js';

const VIEWS = `
  SELECT country, product_id, category_id AS category, sum(count) AS value
  FROM product_view_fact JOIN product ON product.id = product_id GROUP BY 1, 2, 3`;

const FUNNEL = `
  SELECT stage, country,
    CASE WHEN payment_method IN ('', 'card', 'wallet', 'bank_transfer') THEN payment_method ELSE 'other' END AS payment_method,
    sum(count) AS value
  FROM funnel_fact GROUP BY 1, 2, 3`;

// Why an order fell, its story tells.
const CHECKOUTS = `
  SELECT country, CASE WHEN confirmed_at IS NOT NULL THEN 'success' WHEN payment_status = 'declined' THEN 'declined'
      WHEN reason = 'out-of-stock' THEN 'out_of_stock' ELSE 'undone' END AS status, count(*) AS value
  FROM orders LEFT JOIN LATERAL (
    SELECT facts->>'reason' AS reason FROM order_event WHERE order_id = orders.id AND type = 'OrderCancelled') ON true
  WHERE status <> 'PENDING' GROUP BY 1, 2`;

const PROCESSED = `
  SELECT country, CASE status WHEN 'succeeded' THEN 'success' ELSE status END AS status, count(*) AS value
  FROM payments.payment WHERE status IN ('succeeded', 'declined', 'voided') GROUP BY 1, 2`;

const taken = (value: string) => `
  SELECT payment.country, ${value} AS value FROM payments.payment JOIN orders ON orders.id = payment.order_id
  WHERE payment.status = 'succeeded' GROUP BY 1`;

export const journey = {
  'webstore.funnel.stage': [{ by: ['stage', 'country', 'payment_method'], says: inDatabase(FUNNEL) }],
  'webstore.customer.segment': [
    {
      by: ['segment', 'action', 'country'],
      says: inDatabase('SELECT segment, action, country, sum(count) AS value FROM segment_fact GROUP BY 1, 2, 3'),
    },
  ],
  'webstore.customers.known': [{ by: [], says: inDatabase('SELECT count(*) AS value FROM customer_activity') }],
  'webstore.customers.spent': [
    { by: [], says: inDatabase('SELECT sum(spend_usd_minor) / 100.0 AS value FROM customer_activity'), within: 0.001 },
  ],
  'webstore.products.views': [
    {
      by: [],
      says: ({ diary }) => [{ labels: {}, value: diary.entries.filter(isListOfProducts).length }],
    },
    {
      by: ['country'],
      says: inDatabase(
        `SELECT country, sum(count) AS value FROM funnel_fact WHERE stage = 'browse_catalog' GROUP BY 1`,
      ),
    },
  ],
  'webstore.products.detail_views': [{ by: ['country', 'product_id', 'category'], says: inDatabase(VIEWS) }],
  'webstore.checkouts': [{ by: ['status', 'country'], says: inDatabase(CHECKOUTS) }],
  'payments.processed': [{ by: ['status', 'country'], says: inDatabase(PROCESSED) }],
  'payment.amount.usd': [
    { of: 'count', by: ['country'], says: inDatabase(taken('count(*)')) },
    { of: 'sum', by: ['country'], says: inDatabase(taken('sum(total_usd_minor) / 100.0')), within: 0.001 },
  ],
  'payments.refunded': [
    { by: [], says: inDatabase(`SELECT count(*) AS value FROM payments.refund WHERE status = 'succeeded'`) },
  ],
} satisfies Record<string, readonly Truth[]>;

function isListOfProducts({ path, status }: { readonly path: string; readonly status: number }): boolean {
  return status === 200 && /^\/[a-z]{2}\/products$/.test(path);
}
