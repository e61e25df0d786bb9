import type { OrderFacts } from '@webstore/whole-shop';
import { type Answer, isDone, isTurnedAway, isUnderWay } from './answer.js';

/** Whether a shopper may be answered so: turned away or pending only where the outage may be felt. */
export function isExcused(answer: Answer, isFelt: boolean): boolean {
  return isDone(answer) || (isFelt && (isTurnedAway(answer) || isUnderWay(answer)));
}

export type Fate = 'confirmed' | 'cancelled' | 'lost';

/** What became of a checkout, by the orders of its key and all that was answered to it: they must tell of one and the same. */
export function fateOf(orders: readonly OrderFacts[], answers: readonly Answer[]): Fate {
  const [order] = orders;
  const named = answers.flatMap(({ orderId }) => orderId ?? []);
  if (orders.length !== 1 || named.some((id) => id !== order?.id)) return 'lost';
  if (order?.status === 'CANCELLED') return 'cancelled';
  return order?.status === 'CONFIRMED' && answers.some(isDone) ? 'confirmed' : 'lost';
}
