import type { Country } from '@webstore/contracts';
import type { KeyedRequest } from '@webstore/idempotency';
import { type Currency, type Money, money } from '@webstore/money';
import { keyedRequest, type OrderRequest } from './order-request.js';
import type { Quote } from './quote.js';

/** An order whose checkout is not at its end: what the remaining steps need, all of it from the order's row. */
export interface OpenOrder {
  readonly id: string;
  readonly shopperId: string;
  readonly country: Country;
  readonly total: Money;
  readonly totalUsd: Money;
  readonly paymentMethod: string;
  readonly couponIsHeld: boolean;
  readonly fromCart: boolean;
  /** The request that its answer belongs to. */
  readonly request: KeyedRequest;
  readonly traceparent: string;
}

export interface OpenRow {
  readonly id: string;
  readonly customer_id: string;
  readonly country: Country;
  readonly currency: Currency;
  readonly payment_method: string;
  readonly total_minor: number;
  readonly total_usd_minor: number;
  readonly coupon_is_held: boolean;
  readonly cart_version: number | null;
  readonly route: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly traceparent: string;
}

export function openOrder(request: OrderRequest, quote: Quote): OpenOrder {
  const { shopperId, country, paymentMethod, traceparent } = request;
  const { orderId: id, total, totalUsd, couponIsHeld, cartVersion } = quote;
  const fromCart = cartVersion !== null;
  return {
    id,
    shopperId,
    country,
    total,
    totalUsd,
    paymentMethod,
    couponIsHeld,
    fromCart,
    request: keyedRequest(request),
    traceparent,
  };
}

export function openOrderOf(row: OpenRow): OpenOrder {
  return {
    id: row.id,
    shopperId: row.customer_id,
    country: row.country,
    total: money(row.total_minor, row.currency),
    totalUsd: money(row.total_usd_minor, 'USD'),
    paymentMethod: row.payment_method,
    couponIsHeld: row.coupon_is_held,
    fromCart: row.cart_version !== null,
    request: { principal: row.customer_id, route: row.route, key: row.key, fingerprint: row.fingerprint },
    traceparent: row.traceparent,
  };
}

/** The order's row as it is frozen. */
export function orderRow(request: OrderRequest, quote: Quote) {
  return {
    id: quote.orderId,
    customer_id: request.shopperId,
    cart_version: quote.cartVersion,
    country: request.country,
    currency: quote.total.currency,
    payment_method: request.paymentMethod,
    promo_code: quote.promoCode,
    coupon_is_held: quote.couponIsHeld,
    email: request.email ?? null,
    shipping_address: request.shippingAddress ?? null,
    subtotal_minor: quote.subtotal.amountMinor,
    discount_minor: quote.discount.amountMinor,
    total_minor: quote.total.amountMinor,
    usd_micros: quote.usdMicros,
    total_usd_minor: quote.totalUsd.amountMinor,
    idempotency_route: request.route,
    idempotency_key: request.idempotencyKey,
    traceparent: request.traceparent,
  };
}

/** The order's lines as they are frozen, numbered from 1. */
export function lineRows({ lines }: Quote) {
  return lines.map(({ productId, name, quantity, unit, discount, total, inventoryPolicy }, index) => ({
    line: index + 1,
    product_id: productId,
    name,
    quantity,
    unit_minor: unit.amountMinor,
    discount_minor: discount.amountMinor,
    total_minor: total.amountMinor,
    inventory_policy: inventoryPolicy,
  }));
}
