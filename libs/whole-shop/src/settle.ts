import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

const LOOK_EVERY_MS = 50;

const OPEN = `
  SELECT (SELECT count(*)::int FROM saga WHERE NOT is_done) AS sagas,
    (SELECT count(*)::int FROM orders WHERE status = 'PENDING') AS pending,
    (SELECT count(*)::int FROM job) AS jobs,
    (SELECT count(*)::int FROM payments.payment WHERE status IN ('sent', 'unknown')) AS payments,
    (SELECT count(*)::int FROM payments.refund WHERE status <> 'succeeded') AS refunds`;

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
