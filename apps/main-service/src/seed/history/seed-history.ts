import { inTransaction } from '@webstore/database';
import type pg from 'pg';
import { HISTORY_DOMAIN } from '../../accounts/demo-accounts.js';
import type { SeedCategory } from '../catalog/assortment.js';
import { type PastCustomer, pastCustomers } from './customers.js';
import { ACTIVITY, CUSTOMERS, EVENTS, FUNNEL, LINES, MOVEMENTS, ORDERS, SEGMENTS, STOCK } from './history.sql.js';
import { eventRowsOf, lineRowsOf, orderRow } from './history-rows.js';
import { type PastOrder, pastOrders } from './orders.js';
import { Random } from './random.js';

const SEED = 20_261;
const CUSTOMERS_IN_ALL = 2_000;
const ORDERS_IN_ALL = 6_000;

/** Three accounts with a name, and with a past where their segment asks for one. */
export interface NamedCustomer {
  readonly id: string;
  readonly segment: 'new' | 'vip' | 'at_risk';
}

/**
 * 120 days of trade up to today, so that every segment is alive on the first start. Does nothing where it was done; returns how many orders were written.
 */
export async function seedHistory(
  pool: pg.Pool,
  categories: readonly SeedCategory[],
  named: readonly NamedCustomer[],
  now: Date,
): Promise<number> {
  const { rows } = await pool.query('SELECT FROM customer WHERE email LIKE $1 LIMIT 1', [`%${HISTORY_DOMAIN}`]);
  if (rows.length > 0) return 0;
  const random = new Random(SEED);
  const shelf = { products: categories.flatMap(({ products }) => products), now };
  const customers = pastCustomers(CUSTOMERS_IN_ALL, random);
  const orders = [
    ...pastOrders(customers, ORDERS_IN_ALL, shelf, random),
    ...named.flatMap((account) => pastOrders([asPastCustomer(account)], ORDERS_OF[account.segment], shelf, random)),
  ];
  await write(pool, customers, orders, now);
  return orders.length;
}

const ORDERS_OF = { new: 0, vip: 9, at_risk: 2 };

function asPastCustomer({ id, segment }: NamedCustomer): PastCustomer {
  const visits = segment === 'at_risk' ? { firstDaysAgo: 70, lastDaysAgo: 45 } : { firstDaysAgo: 100, lastDaysAgo: 2 };
  return { id, email: '', name: '', country: 'US', registeredDaysAgo: visits.firstDaysAgo, visits };
}

async function write(
  pool: pg.Pool,
  customers: readonly PastCustomer[],
  orders: readonly PastOrder[],
  now: Date,
): Promise<void> {
  const registered = customers.map(({ id, email, name, registeredDaysAgo }) => ({
    id,
    email,
    name,
    days_ago: registeredDaysAgo,
  }));
  await inTransaction(pool, async (tx) => {
    await tx.query('SET LOCAL statement_timeout = 0');
    await tx.query(CUSTOMERS, [JSON.stringify(registered), now]);
    await tx.query(ORDERS, [JSON.stringify(orders.map((order) => orderRow(order, now)))]);
    await tx.query(LINES, [JSON.stringify(orders.flatMap(lineRowsOf))]);
    await tx.query(EVENTS, [JSON.stringify(orders.flatMap((order) => eventRowsOf(order, now)))]);
    for (const statement of [MOVEMENTS, STOCK, ACTIVITY, FUNNEL, SEGMENTS]) await tx.query(statement);
  });
  await pool.query('ANALYZE');
}
