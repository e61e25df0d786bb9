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

/** As it begins in each language. */
const ADD = /^(Add to cart|In den Warenkorb|Ajouter au panier|カートに入れる|Adicionar ao carrinho)/;

const DRAFT = {
  method: 'card',
  contact: { name: 'Ada Example', email: 'ada@shopper.example' },
  addresses: {
    US: { line1: '500 Howard St', line2: '', city: 'San Francisco', region: 'CA', postal_code: '94105' },
    DE: { line1: 'Torstraße 1', line2: '', postal_code: '10119', city: 'Berlin' },
    JP: { postal_code: '150-0001', region: '東京都', city: '渋谷区', line1: '神宮前1-2-3', line2: '101号室' },
  },
};

/** In the row of the header, which a phone opens first. */
async function search(page: Page, words: string): Promise<void> {
  const header = page.getByRole('banner');
  const field = header.locator('input').filter({ visible: true });
  await header.getByRole('button').filter({ visible: true }).or(field).first().click();
  await field.fill(words);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
}

export const places: readonly Place[] = [
  { name: 'list', path: at('') },
  { name: 'list with nothing found', path: at('?q=zzzzqqqq') },
  { name: 'product', path: at(`/p/${KETTLE}`) },
  { name: 'product that is not there', path: at('/p/no-such-thing') },
  { name: 'search', path: at(''), after: (page) => search(page, 'lamp') },
  { name: 'delivery and what it costs', path: at('/about/delivery') },
  { name: 'cancelling and returns', path: at('/about/returns') },
  { name: 'statement on accessibility', path: at('/about/accessibility') },
  { name: 'empty cart', path: at('/cart') },
  {
    name: 'cart',
    isSignedIn: true,
    path: async (customer, country) => {
      await customer?.puts(country, 2);
      return '/cart';
    },
  },
  {
    name: 'cart beside a product',
    path: at(`/p/${KETTLE}`),
    after: async (page) => {
      await page.getByRole('article').getByRole('button', { name: ADD }).first().click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
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
    name: 'payment',
    isSignedIn: true,
    path: async (customer, country) => {
      await customer?.puts(country, 2);
      return '/checkout';
    },
    after: async (page) => {
      await page.evaluate((draft) => sessionStorage.setItem('checkout-draft', draft), JSON.stringify(DRAFT));
      await page.goto(`${new URL(page.url()).pathname}?step=payment`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
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
