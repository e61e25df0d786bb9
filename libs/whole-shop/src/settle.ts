import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

const LOOK_EVERY_MS = 50;

const OPEN = `
  SELECT (SELECT count(*)::int FROM saga WHERE NOT is_done) AS sagas,
    (SELECT count(*)::int FROM orders WHERE status = 'PENDING') AS pending,
    (SELECT count(*)::int FROM job) AS jobs,
    (SELECT count(*)::int FROM payments.payment WHERE status IN ('sent', 'unknown')) AS payments,
    (SELECT count(*)::int FROM payments.refund WHERE status <> 'succeeded') AS refunds`;

// By the database's own clock, which is the machine's, as the moment of the kill is.
const RECOVERED = {
  settled: `
    SELECT extract(epoch FROM max(saga_log.at)) * 1000 AS at FROM saga_log JOIN saga ON saga.id = saga_id
    WHERE event = 'done' AND saga.created_at <= to_timestamp($1::float8 / 1000)`,
  shipped: `
    SELECT extract(epoch FROM max(order_event.at)) * 1000 AS at FROM order_event JOIN orders ON orders.id = order_id
    WHERE type = 'OrderShipped' AND orders.created_at <= to_timestamp($1::float8 / 1000)`,
};

export type Recovered = keyof typeof RECOVERED;

/** Waits until nothing is left to do. Returns what was open at the end of the patience, or undefined. */
export async function settle(store: pg.Pool, withinMs: number): Promise<string | undefined> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const open = await whatIsOpen(store).catch((error: unknown) => String(error));
    if (open === undefined) return undefined;
    if (performance.now() > deadline) return open;
    await pause(LOOK_EVERY_MS);
  }
}

async function whatIsOpen(store: pg.Pool): Promise<string | undefined> {
  const { rows } = await store.query({ name: 'what-is-open', text: OPEN });
  const open = Object.entries(rows[0] as Record<string, number>).filter(([, count]) => count > 0);
  return open.length === 0 ? undefined : open.map(([what, count]) => `${count} ${what}`).join(', ');
}

/** From the trouble to the end of the last order that was open then; 0 where none was. */
export async function recoveryMs(store: pg.Pool, struckAt: number, by: Recovered): Promise<number> {
  const { rows } = await store.query(RECOVERED[by], [struckAt]);
  return Math.max(0, Math.round(Number(rows[0]?.at ?? 0) - struckAt));
}
