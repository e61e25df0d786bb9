import type { JobKind } from '@webstore/contracts';
import type { NewJob } from '@webstore/jobs';
import type { Order } from '../orders/read-order.js';
import { delayDaysOf, isCancelled, type SettledLine } from './line-fate.js';
import { refundsOf } from './line-refund.js';

export interface Plan {
  readonly dayMs: number;
  readonly traceparent: string | null;
}

type Next = Omit<NewJob, 'kind'> & { readonly kind: JobKind };

/** What follows when the lines are settled: a refund per cancelled line; and shipping, or the end of the order. */
export function nextJobs(order: Order, lines: readonly SettledLine[], { dayMs, traceparent }: Plan): NewJob[] {
  const refunds = refundsOf(order, lines).map((payload): Next => ({ kind: 'refund-payment', payload }));
  const ending = lines.every(isCancelled) ? endOf(order) : [shippingOf(order, delayDaysOf(lines) * dayMs)];
  return [...refunds, ...ending].map((job) => ({ ...job, traceparent: traceparent ?? undefined }));
}

function shippingOf({ id }: Order, delayMs: number): Next {
  return { kind: 'ship-order', payload: { order_id: id }, delayMs };
}

function endOf({ id, couponIsHeld }: Order): Next[] {
  const payload = { order_id: id };
  const coupon: Next[] = couponIsHeld ? [{ kind: 'release-coupon', payload }] : [];
  return [...coupon, { kind: 'update-crm', payload }];
}
