import { setTimeout as pause } from 'node:timers/promises';
import type { WholeShop } from '@webstore/whole-shop';
import type { Outage } from '../outage.js';

const PART = 'crm';
const HOURS = 23;
const STEPS = 12;
// After its return a minute passes in each second, and a job waits for five at most.
const MINUTES_OF_RETURN = 20;
const SECOND_MS = 1_000;

/** As if so much time had passed for the jobs that wait. */
const PASS = `
  UPDATE job SET run_at = run_at - $1::interval, created_at = created_at - $1::interval,
    first_failed_at = first_failed_at - $1::interval
  WHERE lease_until IS NULL OR lease_until < now()`;
const CONFIRMED = `SELECT id, customer_id FROM orders WHERE status = 'CONFIRMED' AND confirmed_at BETWEEN $1 AND $2`;
const WAITING = `SELECT count(*)::int AS waiting FROM job WHERE attempts > 0`;

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
      await pass(shop, `${(HOURS * 3600) / STEPS} seconds`);
    }
    const [waited, backAt] = [await countWaiting(shop), new Date()];
    await shop.startAgain(PART);
    const minutes = await returns(shop);
    const untold = await countUntold(shop, goneAt, backAt);
    const violations = [
      ...(waited === 0 ? ['no order waited for the CRM'] : []),
      ...(untold > 0 ? [`the CRM never heard of ${untold} orders`] : []),
    ];
    return { figures: { hours_away: HOURS, waited, told_within_min: minutes }, violations };
  },
};

/** Resolves with the minutes after which all that waited has been told. */
async function returns(shop: WholeShop): Promise<number> {
  for (let minutes = 0; minutes < MINUTES_OF_RETURN; minutes += 1) {
    if ((await countWaiting(shop)) === 0) return minutes;
    await pass(shop, '1 minute');
    await pause(SECOND_MS);
  }
  return MINUTES_OF_RETURN;
}

async function countWaiting(shop: WholeShop): Promise<number> {
  return (await shop.store.query<{ waiting: number }>(WAITING)).rows[0]?.waiting ?? 0;
}

async function pass(shop: WholeShop, time: string): Promise<void> {
  await shop.store.query(PASS, [time]);
}

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
