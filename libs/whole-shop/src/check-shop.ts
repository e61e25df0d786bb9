import type pg from 'pg';
import type { Charge } from './ledger.js';

/** An order as the store has it. */
export interface OrderFacts {
  readonly id: string;
  readonly key: string;
  readonly status: 'PENDING' | 'CONFIRMED' | 'CANCELLED';
  readonly currency: string;
  readonly total: number;
  /** What was paid for lines that could not be had, and has to go back. */
  readonly owedBack: number;
  readonly fulfillment: string;
  readonly shipped: number;
  readonly confirmed: number;
}

const ORDERS = `
  SELECT id, idempotency_key AS key, status, currency, total_minor::float8 AS total, fulfillment_status AS fulfillment,
    (SELECT coalesce(sum(total_minor), 0)::float8 FROM order_line
      WHERE order_id = orders.id AND fulfillment_status = 'cancelled_out_of_stock') AS "owedBack",
    (SELECT count(*)::int FROM order_event WHERE order_id = orders.id AND type = 'OrderShipped') AS shipped,
    (SELECT count(*)::int FROM order_event WHERE order_id = orders.id AND type = 'OrderConfirmed') AS confirmed
  FROM orders`;

const STOCK = `
  SELECT product_id FROM stock JOIN product ON product.id = product_id
  WHERE (on_hand < 0 AND inventory_policy = 'pessimistic') OR on_hand <> initial + coalesce(
    (SELECT sum(quantity) FROM stock_movement WHERE stock_movement.product_id = stock.product_id), 0)`;

const DEAD = `SELECT id, kind, reason, last_error FROM dead_job`;

/** What the orders of an idempotency key have come to. */
export async function ordersOfKey(store: pg.Pool, key: string): Promise<OrderFacts[]> {
  return (await store.query<OrderFacts>(`${ORDERS} WHERE idempotency_key = $1`, [key])).rows;
}

/** Holds the whole store against the provider's ledger. Each violation is a sentence. */
export async function checkShop(store: pg.Pool, charges: Iterable<Charge>): Promise<string[]> {
  const { rows: orders } = await store.query<OrderFacts>(ORDERS);
  const { rows: wrongStock } = await store.query<{ product_id: string }>(STOCK);
  const { rows: dead } = await store.query(DEAD);
  return [
    ...checkMoney(orders, [...charges]),
    ...orders.flatMap(checkOrder),
    ...wrongStock.map(({ product_id }) => `the stock of ${product_id} is not its start and its movements`),
    ...dead.map((job) => `a job is dead: ${JSON.stringify(job)}`),
  ];
}

export function checkMoney(orders: readonly OrderFacts[], charges: readonly Charge[]): string[] {
  const kept = Map.groupBy(
    charges.filter(({ amountMinor, refundedMinor }) => refundedMinor < amountMinor),
    ({ orderId }) => orderId,
  );
  const overpaid = charges.filter(({ amountMinor, refundedMinor }) => refundedMinor > amountMinor);
  const byId = new Map(orders.map((order) => [order.id, order]));
  const byKey = Map.groupBy(orders, ({ key }) => key);
  const keptOf = (id: string) => kept.get(id) ?? [];
  return [
    ...overpaid.map(({ orderId }) => `more than was charged went back for order ${orderId}`),
    ...[...byKey]
      .filter(([, ofKey]) => ofKey.flatMap(({ id }) => keptOf(id)).length > 1)
      .map(([key]) => `the key ${key} was charged more than once`),
    ...[...kept.keys()]
      .filter((id) => byId.get(id)?.status !== 'CONFIRMED')
      .map((id) => `${id} is charged, not CONFIRMED`),
    ...orders
      .filter((order) => !isPaid(order, keptOf(order.id)))
      .map(({ id }) => `${id} is CONFIRMED, not paid exactly`),
  ];
}

function isPaid({ status, total, currency, owedBack }: OrderFacts, kept: readonly Charge[]): boolean {
  if (status !== 'CONFIRMED' || total === 0) return true;
  return kept.some(
    (charge) => charge.amountMinor === total && charge.currency === currency && charge.refundedMinor === owedBack,
  );
}

function checkOrder({ id, status, fulfillment, shipped, confirmed }: OrderFacts): string[] {
  if (status === 'PENDING') return [`${id} is still PENDING`];
  if (status === 'CANCELLED') return shipped === 0 ? [] : [`${id} is CANCELLED and was shipped`];
  const isWhole = fulfillment === 'shipped' && shipped === 1 && confirmed === 1;
  return isWhole
    ? []
    : [`${id} is CONFIRMED, ${fulfillment}, with ${shipped} OrderShipped and ${confirmed} OrderConfirmed`];
}
