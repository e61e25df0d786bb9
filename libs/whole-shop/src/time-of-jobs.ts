import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

const SECOND_MS = 1_000;
/** A job waits for five minutes at most before it is tried again. */
const MINUTES_OF_RETURN = 20;

const PASS = `
  UPDATE job SET run_at = greatest(run_at - $1::interval, least(run_at, now())), created_at = created_at - $1::interval,
    first_failed_at = first_failed_at - $1::interval
  WHERE attempts > 0 AND (lease_until IS NULL OR lease_until < now())`;
const FAILED = 'SELECT count(*)::int AS failed FROM job WHERE attempts > 0';

/** As if so many seconds had passed for the jobs that failed and wait; none becomes due in the past. */
export async function passTimeOfJobs(store: pg.Pool, seconds: number): Promise<void> {
  await store.query(PASS, [`${seconds} seconds`]);
}

/** How many jobs have failed and are not done. */
export async function countFailedJobs(store: pg.Pool): Promise<number> {
  return (await store.query<{ failed: number }>(FAILED)).rows[0]?.failed ?? 0;
}

/** A minute passes in each second until what failed is done. Resolves with those minutes, twenty at most. */
export async function letJobsTryAgain(store: pg.Pool): Promise<number> {
  for (let minutes = 0; minutes < MINUTES_OF_RETURN; minutes += 1) {
    if ((await countFailedJobs(store)) === 0) return minutes;
    await passTimeOfJobs(store, 60);
    await pause(SECOND_MS);
  }
  return MINUTES_OF_RETURN;
}
