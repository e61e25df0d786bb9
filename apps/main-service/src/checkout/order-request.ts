import { type Address, type CheckoutBody, type Country, type DirectOrderBody, moneyOf } from '@webstore/contracts';
import { fingerprintOf, type KeyedRequest } from '@webstore/idempotency';
import type { Money } from '@webstore/money';
import type { Caller } from './caller.js';

/** What a shopper asked for: the cart, or the items named in the request. */
export interface OrderRequest {
  readonly shopperId: string;
  readonly idempotencyKey: string;
  readonly route: string;
  readonly country: Country;
  readonly paymentMethod: string;
  readonly items: readonly RequestedItem[] | 'cart';
  readonly coupon: string | undefined;
  readonly email: string | undefined;
  readonly shippingAddress: Address | undefined;
  /** What the shopper was shown, where the request says so: no price of ours comes from it. */
  readonly expectedTotal: Money | undefined;
  readonly traceparent: string;
  /** The body as it was parsed: what a repeat of the key must match. */
  readonly body: unknown;
}

export interface RequestedItem {
  readonly productId: string;
  readonly quantity: number;
}

/** Both addresses of the checkout are one route: a key used at one is known at the other. */
export function cartOrder(body: CheckoutBody, caller: Caller): OrderRequest {
  return { ...caller, ...termsOf(body), route: 'POST /checkout', items: 'cart' };
}

export function directOrder(body: DirectOrderBody, caller: Caller): OrderRequest {
  const quantities = new Map<string, number>();
  for (const { product_id, quantity } of body.items) {
    quantities.set(product_id, (quantities.get(product_id) ?? 0) + quantity);
  }
  const items = [...quantities].map(([productId, quantity]) => ({ productId, quantity }));
  return { ...caller, ...termsOf(body), route: 'POST /orders', items };
}

/** Under which key, and for what, the answer is kept. */
export function keyedRequest({ shopperId, route, idempotencyKey, body }: OrderRequest): KeyedRequest {
  return { principal: shopperId, route, key: idempotencyKey, fingerprint: fingerprintOf(body) };
}

function termsOf(body: CheckoutBody) {
  return {
    country: body.country,
    paymentMethod: body.payment_method,
    coupon: body.coupon,
    email: body.email,
    shippingAddress: body.shipping_address,
    expectedTotal: body.expected_total && moneyOf(body.expected_total),
    body,
  };
}
