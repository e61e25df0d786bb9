import type { ToldEvent } from '@webstore/order-events';
import { type Paint, quoteLine, type Style } from '../pages.js';

// The milestones of every order stand out; what went wrong more so.
const STYLES: Readonly<Record<string, Style>> = {
  OrderCreated: 'cyan',
  StockUpdateResult: 'cyan',
  OrderConfirmed: 'green',
  OrderCancelled: 'red',
  PaymentDeclined: 'yellow',
  PaymentUnknown: 'yellow',
};
const TYPE_WIDTH = 18;

/** One event on one line. */
export function drawEvent({ at, orderId, sequence, type, facts }: ToldEvent, paint: Paint): string {
  const name = paint(STYLES[type] ?? 'reset', quoteLine(type).padEnd(TYPE_WIDTH));
  const more = Object.entries(facts).map(([key, value]) => quoteLine(`${key}=${JSON.stringify(value)}`));
  const number = String(sequence).padStart(3);
  return `${paint('dim', at.toISOString())}  ${orderId} ${number}  ${name} ${more.join(' ')}`.trimEnd();
}

export function factsOf({ at, orderId, sequence, type, facts }: ToldEvent) {
  return { at, order_id: orderId, sequence, type, facts };
}
