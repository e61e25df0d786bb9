import type { cancelledOrderSchema, Order, OrderList } from '@webstore/contracts';
import type { z } from 'zod';
import { ask } from './client';

export type { Address, Order, OrderList } from '@webstore/contracts';
export type CancelledOrder = z.output<typeof cancelledOrderSchema>;

/** Newest first, 20 at a time, on by `cursor`. */
export function listOrders(cursor?: string, signal?: AbortSignal): Promise<OrderList> {
  return ask({ path: '/orders', query: { cursor }, signal });
}

export function findOrder(orderId: string, signal?: AbortSignal): Promise<Order> {
  return ask({ path: `/orders/${encodeURIComponent(orderId)}`, signal });
}

/** @throws ApiError `conflict` once it is shipped. */
export function cancelOrder(orderId: string, idempotencyKey: string): Promise<CancelledOrder> {
  return ask({ path: `/orders/${encodeURIComponent(orderId)}/cancel`, method: 'POST', idempotencyKey });
}
