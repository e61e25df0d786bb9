import { type Charge, checkShop, Ledger, settle, type WholeShop } from '@webstore/whole-shop';
import type pg from 'pg';
import type { Books } from './books.js';

/** What was really done, counted where it was done. */
export interface Effects {
  readonly orders: number;
  readonly charges: number;
  readonly doubleCharges: number;
  readonly violations: readonly string[];
}

export interface KeptOrder {
  readonly key: string;
  readonly status: string;
}

const SETTLED_WITHIN_MS = 600_000;

const ORDERS = 'SELECT idempotency_key AS key, status FROM orders';

const USES = `
  SELECT order_id AS id, status, (SELECT max_uses_per_customer FROM promotions.coupon WHERE coupon.code = used.code) <
    (SELECT count(*) FROM promotions.coupon_use WHERE user_id = used.user_id AND code = used.code AND status = 'confirmed')
    AS is_over
  FROM promotions.coupon_use AS used`;

const WRONG_USES = `
  SELECT id FROM orders LEFT JOIN promotions.coupon_use ON order_id = id
  WHERE (orders.status = 'CONFIRMED' AND coupon_is_held) <> coalesce(coupon_use.status = 'confirmed', false)`;

const FULL_CARTS = 'SELECT customer_id FROM cart WHERE item_count <> 0 UNION SELECT customer_id FROM cart_line';

/** Waits until the shop is quiet, and counts what it has done against what it has told. */
export async function countEffects(shop: WholeShop, books: Books): Promise<Effects> {
  const open = await settle(shop.store, SETTLED_WITHIN_MS);
  const ledger = new Ledger(shop.address('payment-provider'));
  await ledger.readOn();
  const charges = [...ledger.charges.values()];
  const { rows: orders } = await shop.store.query<KeptOrder>(ORDERS);
  const ofOrders = charges.filter(({ orderId }) => !books.payments.has(orderId));
  const violations = [
    ...(open === undefined ? [] : [`not settled: ${open}`]),
    ...shop.notRunning(),
    ...(await checkShop(shop.store, ofOrders)),
    ...checkOrders(orders, books),
    ...checkCharges(charges, books),
    ...(await checkUses(shop.store, books)),
    ...(await checkCarts(shop.store)),
    ...(await checkReservations(shop.address('inventory'), books)),
  ];
  return { orders: orders.length, charges: charges.length, doubleCharges: doublesIn(charges), violations };
}

/** Charges beyond the first of an order. */
export function doublesIn(charges: readonly Charge[]): number {
  return charges.length - new Set(charges.map(({ orderId }) => orderId)).size;
}

/** One order of each key, ended as was told. */
export function checkOrders(orders: readonly KeptOrder[], { orders: told }: Books): string[] {
  const byKey = Map.groupBy(orders, ({ key }) => key);
  return [
    ...[...told].filter(([key]) => !byKey.has(key)).map(([key]) => `the key ${key} has no order`),
    ...[...byKey].flatMap(([key, ofKey]) => {
      if (ofKey.length > 1) return [`the key ${key} has ${ofKey.length} orders`];
      const is = ofKey[0]?.status;
      return is === told.get(key) ? [] : [`the order of the key ${key} is ${is}, and was told to be ${told.get(key)}`];
    }),
  ];
}

/** No order is charged twice, and a payment beside the checkout is what was told. */
export function checkCharges(charges: readonly Charge[], { payments }: Books): string[] {
  const byOrder = Map.groupBy(charges, ({ orderId }) => orderId);
  const twice = [...byOrder].filter(([, ofOrder]) => ofOrder.length > 1);
  const sum = (ofOrder: readonly Charge[], of: 'amountMinor' | 'refundedMinor') =>
    ofOrder.reduce((total, charge) => total + charge[of], 0);
  const wrong = [...payments].filter(([id, { chargedMinor, refundedMinor }]) => {
    const made = byOrder.get(id) ?? [];
    return sum(made, 'amountMinor') !== chargedMinor || sum(made, 'refundedMinor') !== refundedMinor;
  });
  return [
    ...twice.map(([id, { length }]) => `the order ${id} was charged ${length} times`),
    ...wrong.map(([id]) => `the payment ${id} was charged or given back otherwise than was told`),
  ];
}

async function checkUses(store: pg.Pool, { uses }: Books): Promise<string[]> {
  const { rows } = await store.query<{ id: string; status: string; is_over: boolean | null }>(USES);
  const { rows: wrong } = await store.query<{ id: string }>(WRONG_USES);
  const kept = new Map(rows.map(({ id, status }) => [id, status]));
  return [
    ...rows.filter(({ is_over }) => is_over).map(({ id }) => `the coupon of ${id} is used too often by its customer`),
    ...wrong.map(({ id }) => `the coupon of the order ${id} is not as the order is`),
    ...[...uses]
      .filter(([id, status]) => kept.get(id) !== status)
      .map(([id, status]) => `the use of a coupon for ${id} was ${status}, and is ${kept.get(id)}`),
  ];
}

async function checkCarts(store: pg.Pool): Promise<string[]> {
  const { rows } = await store.query<{ customer_id: string }>(FULL_CARTS);
  return rows.map(({ customer_id }) => `the cart of ${customer_id} was left empty, and is not`);
}

async function checkReservations(inventory: string, { reservations }: Books): Promise<string[]> {
  const violations: string[] = [];
  for (const reference of reservations) {
    const response = await fetch(`${inventory}/api/inventory/orders/${reference}`);
    const page = (await response.json()) as { reservations: { status: string }[] };
    const seen = page.reservations.map(({ status }) => status).join(', ');
    if (seen !== 'released') violations.push(`goods for ${reference} were reserved and released once: ${seen}`);
  }
  return violations;
}
