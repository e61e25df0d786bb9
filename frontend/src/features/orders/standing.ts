import type { OrderList } from '../../api/orders';

/** Where an order is, in the shopper's eyes; the texts have a word for each. */
export type Standing = 'pending' | 'preparing' | 'delayed' | 'shipped' | 'cancelled';

type Statuses = Pick<OrderList['items'][number], 'status' | 'fulfillment_status' | 'payment_status'>;

export function standingOf({ status, fulfillment_status: goods }: Omit<Statuses, 'payment_status'>): Standing {
  if (status === 'PENDING') return 'pending';
  if (status === 'CANCELLED' || goods === 'cancelled_out_of_stock') return 'cancelled';
  if (goods === 'shipped' || goods === 'delayed') return goods;
  return 'preparing';
}

/** Whether nothing more will happen by itself. */
export function isAtRest(order: Statuses): boolean {
  if (order.payment_status === 'refund_pending') return false;
  return ['shipped', 'cancelled'].includes(standingOf(order));
}
