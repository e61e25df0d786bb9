import type { Page } from '@playwright/test';
import type { Shop } from '@webstore/testing';
import { type Customer, KETTLE, signIn } from './customer';

/** A page of the storefront in one of its states. */
export interface Place {
  readonly name: string;
  /** Below the country's path. What it needs is arranged before it is known. */
  path(customer: Customer | undefined, country: string): string | Promise<string>;
  readonly isSignedIn?: boolean;
  /** What the visitor does there before it is looked at. */
  after?(page: Page): Promise<void>;
}

const at = (path: string) => () => path;

export const places: readonly Place[] = [
  { name: 'list', path: at('') },
  { name: 'list with nothing found', path: at('?q=zzzzqqqq') },
  { name: 'product', path: at(`/p/${KETTLE}`) },
  { name: 'product that is not there', path: at('/p/no-such-thing') },
  { name: 'empty cart', path: at('/cart') },
  {
    name: 'cart',
    isSignedIn: true,
    path: async (customer, country) => {
      await customer?.puts(country, 2);
      return '/cart';
    },
  },
  { name: 'sign-in', path: at('/sign-in') },
  {
    name: 'sign-in with mistakes',
    path: at('/sign-in'),
    after: async (page) => {
      await page.getByRole('main').locator('form button[type=submit]').first().click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'checkout',
    isSignedIn: true,
    path: async (customer, country) => {
      await customer?.puts(country, 2);
      return '/checkout';
    },
  },
  {
    name: 'checkout with mistakes',
    isSignedIn: true,
    path: async (customer, country) => {
      await customer?.puts(country, 2);
      return '/checkout?step=delivery';
    },
    after: async (page) => {
      await page.getByRole('main').locator('form button[type=submit]').first().click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'order',
    isSignedIn: true,
    path: async (customer, country) => `/orders/${await customer?.orders(country)}`,
  },
  {
    name: 'confirmation',
    isSignedIn: true,
    path: async (customer, country) => `/orders/${await customer?.orders(country)}?placed=1`,
  },
  {
    name: 'orders',
    isSignedIn: true,
    path: async (customer, country) => {
      await customer?.orders(country);
      return '/orders';
    },
  },
  { name: 'no orders yet', isSignedIn: true, path: at('/orders') },
  { name: 'page that is not there', path: at('/no/such/page') },
];

/** Opens a place as its visitor finds it, at rest. */
export async function open(page: Page, shop: Shop, place: Place, country = 'US'): Promise<void> {
  const customer = place.isSignedIn ? await signIn(page, shop) : undefined;
  await page.goto(`/${country.toLowerCase()}${await place.path(customer, country)}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await place.after?.(page);
}
