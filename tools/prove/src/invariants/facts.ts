import type pg from 'pg';

/** An order with everything that the database knows of it, read in one statement and so as of one moment. */
export interface OrderFacts {
  readonly id: string;
  readonly customer_id: string;
  readonly key: string;
  readonly status: 'PENDING' | 'CONFIRMED' | 'CANCELLED';
  readonly payment_status: string;
  readonly fulfillment_status: string;
  readonly currency: string;
  readonly total_minor: number;
  readonly refunded_minor: number;
  readonly coupon_is_held: boolean;
  readonly was_confirmed: boolean;
  readonly is_shipped: boolean;
  readonly answer_status: number | null;
  readonly answer_body: string | null;
  readonly lines: readonly LineFacts[];
  readonly events: readonly { readonly sequence: number; readonly type: string }[];
  readonly jobs: readonly string[];
  readonly dead: readonly { readonly kind: string; readonly reason: string; readonly last_error: string | null }[];
  readonly movements: readonly { readonly product_id: string; readonly reason: string; readonly quantity: number }[];
  readonly saga: SagaFacts | null;
  readonly log: readonly LogFacts[];
  readonly payment: { readonly status: string } | null;
}

export interface LineFacts {
  readonly product_id: string;
  readonly quantity: number;
  readonly total_minor: number;
  readonly policy: 'optimistic' | 'pessimistic';
  readonly status: string;
}

export interface SagaFacts {
  readonly step: string;
  readonly is_done: boolean;
  readonly fence: number;
  /** Where it stands, for a person. */
  readonly state: string;
}

export interface LogFacts {
  readonly sequence: number;
  readonly step: string;
  readonly event: string;
  readonly fence: number;
  readonly trace_id: string;
}

const list = (what: string, from: string) => `(SELECT coalesce(json_agg(${what}), '[]') FROM ${from})`;

const ORDERS = `
  SELECT o.id, o.customer_id, o.idempotency_key AS key, o.status, o.payment_status, o.fulfillment_status, o.currency,
    o.total_minor, o.refunded_minor, o.coupon_is_held, o.confirmed_at IS NOT NULL AS was_confirmed,
    o.shipped_at IS NOT NULL AS is_shipped, k.status AS answer_status, k.body AS answer_body,
    ${list(
      `json_build_object('product_id', product_id, 'quantity', quantity, 'total_minor', total_minor, 'policy', inventory_policy, 'status', fulfillment_status)`,
      'order_line WHERE order_id = o.id',
    )} AS lines,
    ${list(`json_build_object('sequence', sequence, 'type', type) ORDER BY sequence`, 'order_event WHERE order_id = o.id')} AS events,
    ${list('kind', `job WHERE payload ->> 'order_id' = o.id::text`)} AS jobs,
    ${list(
      `json_build_object('kind', kind, 'reason', reason, 'last_error', last_error)`,
      `dead_job WHERE payload ->> 'order_id' = o.id::text`,
    )} AS dead,
    ${list(
      `json_build_object('product_id', product_id, 'reason', reason, 'quantity', quantity)`,
      'stock_movement WHERE order_id = o.id',
    )} AS movements,
    (SELECT json_build_object('step', step, 'is_done', is_done, 'fence', fence, 'state',
      format('%s after %s failures, the last %s; due in %s, leased for %s by %s', step, attempts, last_error, next_run_at - now(), lease_until - now(), owner))
     FROM saga WHERE id = o.id) AS saga,
    ${list(
      `json_build_object('sequence', sequence, 'step', step, 'event', event, 'fence', fence, 'trace_id', trace_id) ORDER BY sequence`,
      'saga_log WHERE saga_id = o.id',
    )} AS log,
    (SELECT json_build_object('status', status) FROM payments.payment WHERE key = o.id::text) AS payment
  FROM orders o
  LEFT JOIN idempotency_key k
    ON k.principal = o.customer_id::text AND k.route = o.idempotency_route AND k.key = o.idempotency_key
  WHERE o.customer_id = ANY($1::uuid[])`;

/** The orders of these shoppers. */
export async function readOrders(db: pg.Pool, shopperIds: readonly string[]): Promise<OrderFacts[]> {
  return (await db.query<OrderFacts>({ name: 'prove-orders', text: ORDERS, values: [shopperIds] })).rows;
}

export interface StockFacts {
  readonly product_id: string;
  readonly on_hand: number;
  readonly expected: number;
}

const STOCK = `
  SELECT stock.product_id, on_hand, initial + coalesce(sum(quantity), 0)::int AS expected
  FROM stock LEFT JOIN stock_movement USING (product_id) GROUP BY stock.product_id`;

/** What is on the shelves, and what should be by the movements. */
export async function readStock(db: pg.Pool): Promise<StockFacts[]> {
  return (await db.query<StockFacts>({ name: 'prove-stock', text: STOCK, values: [] })).rows;
}

const PHANTOMS = `
  SELECT kind, payload ->> 'order_id' AS order_id FROM job
  WHERE kind <> 'release-coupon' AND NOT EXISTS (SELECT FROM orders WHERE id = (payload ->> 'order_id')::uuid)`;

export interface JobFacts {
  readonly kind: string;
  readonly order_id: string;
}

/** Jobs about orders that there are not. */
export async function readPhantoms(db: pg.Pool): Promise<JobFacts[]> {
  return (await db.query<JobFacts>({ name: 'prove-phantoms', text: PHANTOMS, values: [] })).rows;
}

/** Jobs of any kind that are left. */
export async function countJobs(db: pg.Pool): Promise<number> {
  return (await db.query('SELECT count(*)::int AS count FROM job')).rows[0].count;
}
