import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Shop } from '@webstore/testing';

export const KETTLE = 'hammered-copper-kettle';

/** What the API says to a customer that this page is signed in as. */
export interface Customer {
  readonly email: string;
  ask(method: string, path: string, body?: object): Promise<Response>;
  /** Puts this into the cart; a kettle if nothing is named. */
  puts(country: string, quantity?: number, productId?: string): Promise<void>;
  /** Orders one thing by the API. Returns the order's id. */
  orders(country: string): Promise<string>;
}

/** A new customer, whom the page's next opening finds signed in. */
export async function signIn(page: Page, shop: Shop): Promise<Customer> {
  const email = `${randomUUID()}@test.example`;
  const account = { email, password: 'a-long-password', name: 'Ada Example' };
  const response = await askApi(shop, { method: 'POST', path: '/auth/register', body: account });
  const tokens = (await response.json()) as { access_token: string };
  // Refresh tokens are used once: a reload must find what the page has by then.
  await page.addInitScript((session) => {
    if (!sessionStorage.getItem('session')) sessionStorage.setItem('session', session);
  }, JSON.stringify(tokens));
  const ask: Customer['ask'] = (method, path, body) => askApi(shop, { method, path, body, token: tokens.access_token });
  const puts: Customer['puts'] = async (country, quantity = 1, productId = KETTLE) => {
    await ask('POST', '/cart/add', { product_id: productId, quantity, country });
  };
  const orders = async (country: string) => {
    await puts(country);
    const answer = await ask('POST', '/checkout', { country, payment_method: 'card' });
    return ((await answer.json()) as { order_id: string }).order_id;
  };
  return { email, ask, puts, orders };
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: object | undefined;
  readonly token?: string;
}

async function askApi(shop: Shop, { method, path, body, token }: Asked): Promise<Response> {
  const response = await fetch(shop.address() + path, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(path === '/checkout' && { 'idempotency-key': randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response;
}
