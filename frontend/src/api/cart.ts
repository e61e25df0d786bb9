import type { Cart, cartAddBodySchema, cartBadgeSchema } from '@webstore/contracts';
import type { z } from 'zod';
import type { Country } from '../countries/countries';
import { ask } from './client';

export type { Cart } from '@webstore/contracts';
export type CartBadge = z.output<typeof cartBadgeSchema>;
export type CartAddition = z.input<typeof cartAddBodySchema>;

/** The signed-in shopper's cart at the country's prices; `coupon` previews its discount and uses nothing up. */
export function viewCart(country: Country, coupon?: string, signal?: AbortSignal): Promise<Cart> {
  return ask({ path: '/cart', query: { country, coupon }, signal });
}

/** `idempotencyKey` lets an addition be sent again without being added twice. */
export function addToCart(body: CartAddition, idempotencyKey: string): Promise<CartBadge> {
  return ask({ path: '/cart/add', method: 'POST', body, idempotencyKey });
}

export function setQuantity(productId: string, quantity: number): Promise<CartBadge> {
  return ask({ path: itemPath(productId), method: 'PATCH', body: { quantity } });
}

export function removeFromCart(productId: string): Promise<CartBadge> {
  return ask({ path: itemPath(productId), method: 'DELETE' });
}

export function emptyCart(): Promise<CartBadge> {
  return ask({ path: '/cart', method: 'DELETE' });
}

function itemPath(productId: string): string {
  return `/cart/items/${encodeURIComponent(productId)}`;
}
