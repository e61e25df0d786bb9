import type { checkoutBodySchema, PlacedOrder } from '@webstore/contracts';
import type { z } from 'zod';
import { type Answer, request } from './client';

export type { PlacedOrder } from '@webstore/contracts';
export type CheckoutBody = z.input<typeof checkoutBodySchema>;

/** A bank may take its time; the shop itself gives up on it sooner. */
const TIMEOUT_MS = 30_000;

/**
 * Orders what is in the cart. 201 is confirmed; 202 is still being confirmed at `location`. Sent again with the same key, it is
 * the same order.
 * @throws ApiError `paymentDeclined`; `conflict` with the other order's `location`; `validation` of the types `cart-empty`,
 * `coupon-refused` and `items-not-sold-here`.
 */
export function placeOrder(body: CheckoutBody, idempotencyKey: string): Promise<Answer<PlacedOrder>> {
  return request({ path: '/checkout', method: 'POST', body, idempotencyKey, timeoutMs: TIMEOUT_MS });
}
