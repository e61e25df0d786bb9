import type { Segment } from '@webstore/contracts';

/** What is known of a customer before the visit that is being judged. */
export interface History {
  /** null: never seen before. */
  readonly lastVisitAt: Date | null;
  /** In US cents, whatever currency was paid. */
  readonly spendUsdMinor: number;
  readonly orders: number;
}

export const VIP_ABOVE_USD_MINOR = 500_00;
export const VIP_ABOVE_ORDERS = 5;
export const RETURNING_UP_TO_DAYS = 30;
export const CHURNED_FROM_DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;

/** The one segment of a customer: new, then vip, then by the days since the last visit. */
export function segmentOf({ lastVisitAt, spendUsdMinor, orders }: History, now: Date): Segment {
  if (lastVisitAt === null) return 'new';
  if (spendUsdMinor > VIP_ABOVE_USD_MINOR || orders > VIP_ABOVE_ORDERS) return 'vip';
  const days = (now.getTime() - lastVisitAt.getTime()) / DAY_MS;
  if (days <= RETURNING_UP_TO_DAYS) return 'returning';
  return days < CHURNED_FROM_DAYS ? 'at_risk' : 'churned';
}
