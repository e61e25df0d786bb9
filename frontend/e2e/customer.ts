import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Shop } from '@webstore/testing';

export const KETTLE = 'hammered-copper-kettle';
export const PASSWORD = 'a-long-password';

const SAN_FRANCISCO = { line1: '500 Howard St', line2: '', city: 'San Francisco', region: 'CA', postal_code: '94105' };

interface PlacedOrder {
  readonly order_id: string;
  readonly status: string;
}

/** What the API says to a customer that this page is signed in as. */
export interface Customer {
  readonly email: string;
  ask(method: string, path: string, body?: object): Promise<Response>;
  /** Puts this into the cart; a kettle if nothing is named. */
  puts(country: string, quantity?: number, productId?: string): Promise<void>;
  /** Orders one thing by the API. Returns the order's id. */
  orders(country: string): Promise<string>;
  /** All that was ordered, newest first. */
  placed(): Promise<readonly PlacedOrder[]>;
  /** Orders as the database has them, and charges as the bank made them. */
  count(): Promise<{ readonly orders: number; readonly charges: number }>;
}

/** A new customer, whom the page's next opening finds signed in, with what else its tab has kept. */
export async function signIn(page: Page, shop: Shop, kept: Readonly<Record<string, string>> = {}): Promise<Customer> {
  const email = `${randomUUID()}@test.example`;
  const account = { email, password: PASSWORD, name: 'Ada Example' };
  const response = await askApi(shop, { method: 'POST', path: '/auth/register', body: account });
  const tokens = (await response.json()) as { access_token: string };
  // Refresh tokens are used once: a reload must find what the page has by then.
  await page.addInitScript(
    (values) => {
      if (sessionStorage.getItem('session')) return;
      for (const [name, value] of Object.entries(values)) sessionStorage.setItem(name, value);
    },
    { session: JSON.stringify(tokens), ...kept },
  );
  return customerOf(shop, email, tokens.access_token);
}

interface Purchase {
  readonly country?: string;
  /** What the delivery step has been told before. */
  readonly address?: Readonly<Record<string, string>> | undefined;
  readonly quantity?: number;
  readonly productId?: string;
}

/** A new customer with something in the cart; only the payment is left to be made. */
export async function comeToPay(page: Page, shop: Shop, purchase: Purchase = {}): Promise<Customer> {
  const { country = 'US', address = SAN_FRANCISCO, quantity = 1, productId = KETTLE } = purchase;
  const draft = JSON.stringify({ addresses: { [country]: address }, method: 'card' });
  const customer = await signIn(page, shop, { 'checkout-draft': draft });
  await customer.puts(country, quantity, productId);
  return customer;
}

function customerOf(shop: Shop, email: string, token: string): Customer {
  const ask: Customer['ask'] = (method, path, body) => askApi(shop, { method, path, body, token });
  const puts: Customer['puts'] = async (country, quantity = 1, productId = KETTLE) => {
    await ask('POST', '/cart/add', { product_id: productId, quantity, country });
  };
  const orders: Customer['orders'] = async (country) => {
    await puts(country);
    const answer = await ask('POST', '/checkout', { country, payment_method: 'card' });
    return ((await answer.json()) as PlacedOrder).order_id;
  };
  const placed = async () => ((await (await ask('GET', '/orders')).json()) as { items: PlacedOrder[] }).items;
  return { email, ask, puts, orders, placed, count: () => countOf(shop, email) };
}

async function countOf(shop: Shop, email: string) {
  const { rows } = await shop.store.query<{ id: string }>(
    'SELECT orders.id FROM orders JOIN customer ON customer.id = customer_id WHERE customer.email = $1',
    [email],
  );
  const money = await Promise.all(rows.map(({ id }) => shop.moneyOf(id)));
  return { orders: rows.length, charges: money.reduce((sum, { currencies }) => sum + currencies.length, 0) };
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: object | undefined;
  readonly token?: string;
}

const COSTS_MONEY = ['/checkout', '/orders'];

async function askApi(shop: Shop, { method, path, body, token }: Asked): Promise<Response> {
  const response = await fetch(shop.address() + path, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(method === 'POST' && COSTS_MONEY.includes(path) && { 'idempotency-key': randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response;
}
