import { ApiError } from '../../api/api-error';
import { type PlacedOrder, placeOrder } from '../../api/checkout';
import type { Answer } from '../../api/client';
import { findOrder, type Order } from '../../api/orders';
import type { Attempt } from './attempt';

/** Why nothing was bought: the type of the refusal, as far as the shopper is told something of their own about it. */
export const refusals = [
  'payment-declined',
  'out-of-stock',
  'cart-changed',
  'cart-empty',
  'checkout-undone',
  'coupon-refused',
  'items-not-sold-here',
] as const;

export type Refusal = (typeof refusals)[number];

export type Outcome =
  | { readonly kind: 'placed'; readonly orderId: string }
  /** It may yet become an order, or be one already. */
  | { readonly kind: 'open'; readonly orderId?: string | undefined; readonly waitMs?: number | undefined }
  /** It has ended; the next attempt is another one. */
  | { readonly kind: 'refused'; readonly refusal: Refusal | 'other'; readonly error?: ApiError | undefined }
  /** The shop did not take it up; it can be sent again as it is. */
  | { readonly kind: 'failed'; readonly error: ApiError };

/** Sends the attempt under its key: a first time, or again. */
export function send({ body, key }: Attempt): Promise<Outcome> {
  return placeOrder(body, key).then(outcomeOfAnswer, outcomeOfFailure);
}

/** Looks at what has become of an order. */
export function look(orderId: string, signal: AbortSignal): Promise<Outcome> {
  return findOrder(orderId, signal).then(outcomeOfOrder, outcomeOfFailedLook);
}

function outcomeOfAnswer({ body, status }: Answer<PlacedOrder>): Outcome {
  return { kind: status === 202 ? 'open' : 'placed', orderId: body.order_id };
}

export function outcomeOfFailure(error: unknown): Outcome {
  if (!(error instanceof ApiError)) throw error;
  const { kind, status = 0, location, type, retryAfterMs } = error;
  if (location) return { kind: 'open', orderId: location.split('/').at(-1), waitMs: retryAfterMs };
  const isUnanswered = kind === 'timeout' || kind === 'offline' || status < 400;
  if (isUnanswered || type === 'idempotency-key-in-flight') return { kind: 'open', waitMs: retryAfterMs };
  if (status >= 500 || kind === 'rateLimited' || kind === 'unauthorized') return { kind: 'failed', error };
  return { kind: 'refused', refusal: refusalNamed(type), error };
}

function outcomeOfOrder({ order_id, status, timeline }: Order): Outcome {
  if (status === 'PENDING') return { kind: 'open', orderId: order_id };
  if (status === 'CONFIRMED') return { kind: 'placed', orderId: order_id };
  const cancelled = timeline.find(({ type }) => type === 'OrderCancelled');
  return { kind: 'refused', refusal: refusalNamed(cancelled?.facts['reason']) };
}

/** A look that fails says nothing about the order. */
function outcomeOfFailedLook(error: unknown): Outcome {
  if (!(error instanceof ApiError)) throw error;
  return { kind: 'open', waitMs: error.retryAfterMs };
}

function refusalNamed(type: unknown): Refusal | 'other' {
  return refusals.find((refusal) => refusal === type) ?? 'other';
}
