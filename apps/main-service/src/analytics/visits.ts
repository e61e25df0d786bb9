import type { History } from './segmentation.js';

/** A customer's visits and purchases; times are null for one who was never here. */
export interface Activity {
  readonly lastVisitAt: Date | null;
  /** The visit before the last, null if there was none. */
  readonly previousVisitAt: Date | null;
  readonly spendUsdMinor: number;
  readonly orders: number;
}

export const VISIT_MINUTES = 30;

export const neverHere: Activity = { lastVisitAt: null, previousVisitAt: null, spendUsdMinor: 0, orders: 0 };

/** Whether the last recorded visit is the one that goes on now. */
export function isVisiting({ lastVisitAt }: Activity, now: Date): boolean {
  return lastVisitAt !== null && now.getTime() - lastVisitAt.getTime() < VISIT_MINUTES * 60_000;
}

/** What a visit is judged by: what was before it. Else whoever comes back would be `returning` from the second click. */
export function historyBeforeVisit(activity: Activity, now: Date): History {
  const { lastVisitAt, previousVisitAt, spendUsdMinor, orders } = activity;
  return { lastVisitAt: isVisiting(activity, now) ? previousVisitAt : lastVisitAt, spendUsdMinor, orders };
}
