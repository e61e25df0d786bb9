import { setTimeout as pause } from 'node:timers/promises';
import type { WholeShop } from '@webstore/whole-shop';

const STEP_MS = 500;
const SECOND_MS = 1_000;

/** As if so much time had passed for the jobs that failed and wait; none becomes due in the past. */
const PASS = `
  UPDATE job SET run_at = greatest(run_at - $1::interval, least(run_at, now())), created_at = created_at - $1::interval,
    first_failed_at = first_failed_at - $1::interval
  WHERE attempts > 0 AND (lease_until IS NULL OR lease_until < now())`;
const WAITING = 'SELECT count(*)::int AS waiting FROM job WHERE attempts > 0';

/** Lets so many hours pass for jobs that wait to be tried again, within `lastsMs`. Returns how that is stopped. */
export function letHoursPass({ store }: WholeShop, hours: number, lastsMs: number): () => void {
  const seconds = (hours * 3_600 * STEP_MS) / lastsMs;
  const timer = setInterval(() => void store.query(PASS, [`${seconds} seconds`]).catch(() => undefined), STEP_MS);
  return () => clearInterval(timer);
}

/** A minute passes in each second, until what failed has come to its end. */
export async function letThemTryAgain({ store }: WholeShop): Promise<void> {
  while ((await store.query<{ waiting: number }>(WAITING)).rows[0]?.waiting) {
    await store.query(PASS, ['1 minute']);
    await pause(SECOND_MS);
  }
}
