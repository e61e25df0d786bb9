import { setTimeout as pause } from 'node:timers/promises';
import { countFailedJobs, letJobsTryAgain, passTimeOfJobs, type WholeShop } from '@webstore/whole-shop';
import type { Outage } from '../outage.js';

const PART = 'crm';
const HOURS = 23;
const STEPS = 12;
const SECONDS_OF_HOUR = 3_600;

const CONFIRMED = `SELECT id, customer_id FROM orders WHERE status = 'CONFIRMED' AND confirmed_at BETWEEN $1 AND $2`;

export const crmAway: Outage = {
  name: 'crm-away',
  meaning: 'the CRM is gone for 23 hours by the clock of the jobs: orders go on, and it hears of each after its return',
  lastsMs: 9_000,
  isFelt: false,
  settlesWithinMs: 30_000,
  happen: async ({ shop, lastsMs }) => {
    await shop.part(PART).stop();
    const goneAt = new Date();
    for (let step = 0; step < STEPS; step += 1) {
      await pause(lastsMs / STEPS);
      await passTimeOfJobs(shop.store, (HOURS * SECONDS_OF_HOUR) / STEPS);
    }
    const [waited, backAt] = [await countFailedJobs(shop.store), new Date()];
    await shop.startAgain(PART);
    const minutes = await letJobsTryAgain(shop.store);
    const untold = await countUntold(shop, goneAt, backAt);
    const violations = [
      ...(waited === 0 ? ['no order waited for the CRM'] : []),
      ...(untold > 0 ? [`the CRM never heard of ${untold} orders`] : []),
    ];
    return { figures: { hours_away: HOURS, waited, told_within_min: minutes }, violations };
  },
};

/** The CRM itself is asked, by customer. */
async function countUntold(shop: WholeShop, ...between: readonly [Date, Date]): Promise<number> {
  const { rows } = await shop.store.query<{ id: string; customer_id: string }>(CONFIRMED, [...between]);
  const heard = await Promise.all([...new Set(rows.map((row) => row.customer_id))].map((id) => ordersOf(shop, id)));
  const known = new Set(heard.flat());
  return rows.filter(({ id }) => !known.has(id)).length;
}

async function ordersOf(shop: WholeShop, customer: string): Promise<string[]> {
  const response = await fetch(`${shop.address(PART)}/api/customer/${customer}/orders`);
  const { orders } = (await response.json()) as { orders: { order_id: string }[] };
  return orders.map(({ order_id }) => order_id);
}
