import type { Page } from '@playwright/test';
import type { Shop } from '@webstore/testing';

export const CARD = { good: '4242 4242 4242 4242', declined: '4000 0000 0000 0002', lost: '4000 0000 0000 0341' };

/** Where a purchase ends. */
export const PLACED = /\/us\/orders\/[0-9a-f-]+\?placed=1$/;

interface Purchase {
  /** First segment of the path. */
  readonly country?: string;
  /** What the steps before the payment have been told. */
  readonly address?: Readonly<Record<string, string>> | undefined;
  readonly items?: number;
}

const SAN_FRANCISCO = { line1: '500 Howard St', line2: '', city: 'San Francisco', region: 'CA', postal_code: '94105' };

export interface Buyer {
  readonly orders: () => Promise<{ readonly order_id: string; readonly status: string }[]>;
}

/** A new customer with something in the cart, signed in on the page; it opens whatever the test asks for. */
export async function arrive(page: Page, shop: Shop, purchase: Purchase = {}): Promise<Buyer> {
  const { country = 'us', address = SAN_FRANCISCO, items = 1 } = purchase;
  const ask = async (path: string, body?: unknown, token = '') => {
    const response = await fetch(shop.address() + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return response.json();
  };
  const email = `${crypto.randomUUID()}@test.example`;
  const tokens = await ask('/auth/register', { email, password: 'a-long-password', name: 'Sam Lee' });
  const shelf = await ask(`/${country}/products`);
  const bought = { product_id: shelf.items[0].id, quantity: items, country: country.toUpperCase() };
  await ask('/cart/add', bought, tokens.access_token);
  const kept = {
    session: JSON.stringify(tokens),
    'checkout-draft': JSON.stringify({ addresses: { [country.toUpperCase()]: address }, method: 'card' }),
  };
  await page.addInitScript((values) => {
    // Once for each tab: a reload finds what the page has kept.
    if (sessionStorage.getItem('session')) return;
    for (const [name, value] of Object.entries(values)) sessionStorage.setItem(name, value);
  }, kept);
  return { orders: async () => (await ask('/orders', undefined, tokens.access_token)).items };
}

export async function fillCard(page: Page, number: string): Promise<void> {
  await page.getByLabel('Card number').fill(number.replaceAll(' ', ''));
  await page.getByLabel('Expiry date').fill('1234');
  await page.getByLabel('Security code').fill('123');
}

export function payButton(page: Page) {
  return page.getByRole('button', { name: /^Pay \$/ });
}

/** Comes to the payment with everything typed, and pays. */
export async function payWith(page: Page, number: string): Promise<void> {
  await page.goto('/us/checkout?step=payment');
  await fillCard(page, number);
  await payButton(page).click();
}
