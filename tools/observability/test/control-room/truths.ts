import { differences, inDatabase } from '../observed/claim.js';
import type { ObservedShop } from '../observed/observed-shop.js';
import type { Answer } from './ask.js';

/** What a panel has to say, by those who know: a number for each value of the labels. */
export interface PanelTruth {
  readonly board: string;
  readonly panel: string;
  /** Which of its questions, in their order; the first if not given. */
  readonly question?: number;
  /** The labels that tell its series apart. */
  readonly by: readonly string[];
  /** Rows with these labels and a `value`. */
  readonly sql: string;
  /** How far a sum of amounts may be off. */
  readonly within?: number;
}

const overview = 'webstore-overview';
const STAGES = ['browse_catalog', 'view_product', 'add_to_cart', 'checkout_complete'];
const acted = (action: string) =>
  `SELECT segment, sum(count) AS value FROM segment_fact WHERE action = '${action}' GROUP BY 1`;
const reached = (stage: string) => `SELECT sum(count) AS value FROM funnel_fact WHERE stage = '${stage}'`;

export const truths: readonly PanelTruth[] = [
  ...STAGES.map((stage, question) => ({
    ...{ board: overview, panel: 'How many come how far?', question, by: [], sql: reached(stage) },
  })),
  {
    ...{ board: overview, panel: 'How many orders were paid?', by: [] },
    sql: 'SELECT count(*) AS value FROM orders WHERE confirmed_at IS NOT NULL',
  },
  {
    ...{ board: overview, panel: 'How much was taken?', by: [], within: 0.01 },
    sql: `SELECT sum(total_usd_minor) / 100.0 AS value FROM payments.payment JOIN orders ON orders.id = order_id
      WHERE payment.status = 'succeeded'`,
  },
  { board: overview, panel: 'What is each segment worth?', question: 1, by: ['segment'], sql: acted('add_to_cart') },
  {
    ...{ board: overview, panel: 'What is each segment worth?', question: 2, by: ['segment'] },
    sql: acted('checkout_complete'),
  },
  {
    ...{ board: 'checkout-and-fulfillment', panel: 'How do payments end in each country?', by: ['country', 'status'] },
    sql: `SELECT country, CASE status WHEN 'succeeded' THEN 'success' ELSE status END AS status, count(*) AS value
      FROM payments.payment WHERE status IN ('succeeded', 'declined', 'voided') GROUP BY 1, 2`,
  },
  {
    ...{ board: 'checkout-and-fulfillment', panel: 'How many were refunded?', by: [] },
    sql: `SELECT count(*) AS value FROM payments.refund WHERE status = 'succeeded'`,
  },
  {
    board: 'product-analytics',
    panel: 'Which categories are liked in which country?',
    by: ['country', 'category'],
    sql: `SELECT country, category_id AS category, sum(count) AS value
      FROM product_view_fact JOIN product ON product.id = product_id GROUP BY 1, 2`,
  },
  {
    ...{ board: 'product-analytics', panel: 'How many customers does each segment have?', by: ['segment'] },
    // Nobody has been here before today.
    sql: `SELECT 'new' AS segment, count(*) AS value FROM customer_activity`,
  },
];

/** What a panel says that is not so, a sentence for each. */
export async function differencesFrom(truth: PanelTruth, answers: readonly Answer[], observed: ObservedShop) {
  const { by, sql, question = 0, within } = truth;
  const said = (answers[question]?.values ?? []).map(({ labels, value }) => ({
    labels: Object.fromEntries(by.map((label) => [label, labels[label] ?? ''])),
    value,
  }));
  return differences(said, await inDatabase(sql)(observed), within);
}
