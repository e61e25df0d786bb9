import type { Page } from '@playwright/test';
import type { Shop } from '@webstore/testing';
import { comeToPay, KETTLE, signIn } from './customer';
import { CARD } from './payment';
import { expect } from './shop';
import { textsIn } from './texts';

/** What a page can come to, beside the places: in German, whose words are long. */
interface State {
  readonly name: string;
  open(page: Page, shop: Shop): Promise<void>;
}

const words = textsIn.de;
const BERLIN = { line1: 'Torstraße 1', line2: '', city: 'Berlin', postal_code: '10119' };

const refuse = (page: Page, status: number, headers: Readonly<Record<string, string>> = {}) =>
  page.route('**/de/products*', (route) =>
    route.fulfill({
      status,
      headers: {
        ...headers,
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'retry-after',
      },
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: '/problems/of-a-test', title: 'Refused', status, trace_id: 'c0ffee'.repeat(5) }),
    }),
  );

async function comeWithKettles(page: Page, shop: Shop, path: string): Promise<void> {
  const customer = await signIn(page, shop);
  await customer.puts('DE', 2);
  await page.goto(path);
}

async function pays(page: Page, shop: Shop, number: string): Promise<void> {
  await comeToPay(page, shop, { country: 'DE', address: BERLIN });
  await page.goto('/de/checkout?step=payment');
  const { fields } = words.checkout;
  await page.getByLabel(fields.cardNumber).fill(number);
  await page.getByLabel(fields.expiry).fill('1234');
  await page.getByLabel(fields.securityCode).fill('123');
  await page.locator('main form button[type=submit]').click();
}

const dialog = (page: Page) => page.getByRole('dialog');
const alert = (page: Page) => page.getByRole('alert').first();

export const states: readonly State[] = [
  {
    name: 'the cart in its drawer',
    open: async (page, shop) => {
      await comeWithKettles(page, shop, '/de');
      await page.getByRole('link', { name: words.cart.openCart(2) }).click();
      await expect(dialog(page).getByRole('link', { name: words.cartPage.checkout })).toBeVisible();
    },
  },
  {
    name: 'a cart with a line just removed and a coupon that is refused',
    open: async (page, shop) => {
      const customer = await signIn(page, shop);
      await customer.puts('DE', 1);
      const shelf = await (await fetch(`${shop.address()}/de/products?sort=price-asc&limit=2`)).json();
      await customer.puts('DE', 1, shelf.items[1].id);
      await page.goto('/de/cart');
      await page.getByLabel(words.cartPage.coupon).fill('SPRING19');
      await page.keyboard.press('Enter');
      await expect(page.getByText(words.cartPage.refused.expired).first()).toBeVisible();
      await page.getByRole('button', { name: words.cartPage.remove(shelf.items[1].name) }).click();
      await expect(page.getByRole('button', { name: words.cartPage.undo })).toBeVisible();
    },
  },
  {
    name: 'the question before another country',
    open: async (page, shop) => {
      await comeWithKettles(page, shop, '/de');
      await expect(page.getByRole('link', { name: words.cart.openCart(2) })).toBeVisible();
      await page.getByLabel(words.shell.country).selectOption('JP');
      await expect(dialog(page).getByText('Hammered Copper Kettle')).toBeVisible();
    },
  },
  {
    name: 'a search with suggestions',
    open: async (page) => {
      await page.goto('/de');
      await page.getByRole('combobox', { name: words.catalog.searchLabel }).fill('kettle');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'a picture in full size',
    open: async (page) => {
      await page.goto(`/de/p/${KETTLE}`);
      await page.getByRole('button', { name: words.catalog.enlarge }).click();
      await expect(dialog(page).getByRole('img')).toBeVisible();
    },
  },
  {
    name: 'a product that is sold elsewhere only',
    open: async (page, shop) => {
      const id = await shop.stocks({ id: `elsewhere-${Date.now()}`, usdMinor: 2_500 });
      await page.goto(`/de/p/${id}`);
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
    },
  },
  {
    name: 'a shelf that fails',
    open: async (page) => {
      await refuse(page, 500);
      await page.goto('/de');
      await expect(alert(page)).toContainText(words.ui.errors.server);
    },
  },
  {
    name: 'a shelf that is busy',
    open: async (page) => {
      await refuse(page, 429, { 'retry-after': '30' });
      await page.goto('/de');
      await expect(alert(page)).toContainText(words.ui.errors.rateLimited);
    },
  },
  {
    name: 'a cart without a network',
    open: async (page, shop) => {
      await comeWithKettles(page, shop, '/de/cart');
      await expect(page.getByText(words.cartPage.subtotal)).toBeVisible();
      await page.context().setOffline(true);
      await expect(page.getByText(words.cartPage.offline)).toBeVisible();
    },
  },
  {
    name: 'a sign-in that was ended',
    open: async (page) => {
      await page.addInitScript(() => {
        sessionStorage.setItem('session', JSON.stringify({ access_token: 'gone', refresh_token: 'gone' }));
      });
      await page.goto('/de/cart');
      await expect(dialog(page)).toBeVisible();
    },
  },
  {
    name: 'a checkout with nothing to pay',
    open: async (page, shop) => {
      await signIn(page, shop);
      await page.goto('/de/checkout');
      await expect(alert(page)).toContainText(words.checkout.refused['cart-empty']);
    },
  },
  {
    name: 'a card with mistakes',
    open: async (page, shop) => {
      await pays(page, shop, '4000');
      await expect(alert(page)).toContainText(words.checkout.wrong.cardNumber);
    },
  },
  {
    name: 'a card that is declined',
    open: async (page, shop) => {
      await pays(page, shop, CARD.declined);
      await expect(alert(page)).toContainText(words.checkout.refused['payment-declined']);
    },
  },
  {
    name: 'an order that was cancelled',
    open: async (page, shop) => {
      await pays(page, shop, CARD.declined);
      await expect(alert(page)).toBeVisible();
      await page.goto('/de/orders');
      await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
      await expect(page.locator('[aria-current=step]')).toContainText(words.orders.stages.cancelled);
    },
  },
  {
    name: 'a payment without a final word',
    open: async (page, shop) => {
      await pays(page, shop, CARD.lost);
      await expect(page.getByRole('heading', { level: 1, name: words.checkout.confirming.title })).toBeVisible();
      // It stays as it is while it is looked at.
      await page.route('**/orders/*', () => undefined);
    },
  },
];
