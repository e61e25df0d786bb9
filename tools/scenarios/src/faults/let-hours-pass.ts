import { passTimeOfJobs, type WholeShop } from '@webstore/whole-shop';

const STEP_MS = 500;
const SECONDS_OF_HOUR = 3_600;

/** Lets so many hours pass for jobs that wait to be tried again, within `lastsMs`. Returns how that is stopped. */
export function letHoursPass({ store }: WholeShop, hours: number, lastsMs: number): () => void {
  const seconds = (hours * SECONDS_OF_HOUR * STEP_MS) / lastsMs;
  const timer = setInterval(() => void passTimeOfJobs(store, seconds).catch(() => undefined), STEP_MS);
  return () => clearInterval(timer);
}
