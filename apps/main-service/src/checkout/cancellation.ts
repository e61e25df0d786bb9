import type { OrderEvent } from '@webstore/order-events';
import type { DomainError } from '@webstore/problem-details';
import { CheckoutUndone, OutOfStock, PaymentDeclined } from './checkout.errors.js';
import type { OpenOrder } from './open-order.js';

/** Why an open order falls: what the shopper is told, what became of the money, and what its story says of it. */
export interface Cancellation {
  readonly reason: DomainError;
  readonly payment: 'none' | 'declined' | 'refunded';
  readonly events: readonly OrderEvent[];
}

export function soldOut({ id }: OpenOrder, productIds: readonly string[]): Cancellation {
  const reason = new OutOfStock(id, productIds);
  return { reason, payment: 'none', events: [{ type: 'StockUpdateResult', facts: { reserved: false } }] };
}

export function declined({ id }: OpenOrder, why: string): Cancellation {
  const reason = new PaymentDeclined(id, why);
  return { reason, payment: 'declined', events: [{ type: 'PaymentDeclined', facts: { reason: why } }] };
}

export function undone({ id }: OpenOrder, payment: Cancellation['payment']): Cancellation {
  const events: OrderEvent[] = payment === 'refunded' ? [{ type: 'RefundCompleted' }] : [];
  return { reason: new CheckoutUndone(id), payment, events };
}
