import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { provoke } from '@webstore/testing';
import { KETTLE, PASSWORD } from './customer';
import { listen, tabTo } from './keyboard';
import { CARD, PLACED, payButton } from './payment';
import { expect, test } from './shop';

test.describe('a purchase by the keyboard alone', () => {
  test('leads from the shelf to the order, with the focus seen and every change told', async ({ page, shop }) => {
    test.slow();
    const heard = await listen(page);
    await page.goto('/us');
    await fillsCart(page);
    expect(heard.join('\n')).toContain('Hammered Copper Kettle added. 2 items in your cart.');
    expect(heard).toContain('We check it once you are signed in.');
    await opensAccount(page);
    await givesAddress(page);
    await choosesCard(page, CARD.declined);
    await expect(page.getByRole('alert')).toBeFocused();
    await expect.poll(() => heard.join('\n')).toContain('The bank said no. You have not been charged.');
    await expect.poll(() => hasCoupon(page, shop.address())).toBe(true);
    await provoke(shop, 'payment-provider', { faults: [{ name: 'delay', delay_ms: 1_900, times: 1 }] });
    // What has happened before the page comes is read there, and not told.
    await shop.stop('fulfillment-worker');
    try {
      await triesAnotherCard(page, CARD.good);
      await expect(page).toHaveURL(PLACED, { timeout: 30_000 });
      await expect(page.getByRole('heading', { level: 1, name: 'Thank you for your order' })).toBeFocused();
    } finally {
      await shop.startAgain('fulfillment-worker');
    }
    expect(heard).toContain('Contacting the bank …');
    // Shipping goes on by itself, and is told: the page looks every 15 s, once a minute while nobody sees it.
    await expect.poll(() => heard, { timeout: 75_000 }).toContain('Shipped');
  });
});

/** The coupon of an order that fell comes back by a job. */
async function hasCoupon(page: Page, api: string): Promise<boolean> {
  const token = await page.evaluate(() => JSON.parse(sessionStorage.getItem('session') ?? '{}').access_token);
  const headers = { authorization: `Bearer ${token}` };
  const cart = await (await fetch(`${api}/cart?country=US&coupon=WELCOME10`, { headers })).json();
  return cart.discount.coupon_refused === null;
}

async function fillsCart(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('main').locator(`a[href="/us/p/${KETTLE}"]`).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Hammered Copper Kettle' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: /^More:/ }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: /^Add to cart/ }).first());
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Your cart' });
  await tabTo(page, drawer.getByLabel('Coupon code'));
  await page.keyboard.type('WELCOME10');
  await page.keyboard.press('Enter');
  await tabTo(page, drawer.getByRole('link', { name: 'Checkout' }));
  await page.keyboard.press('Enter');
}

async function opensAccount(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeFocused();
  await tabTo(page, main.getByRole('button', { name: 'Create an account' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, main.getByLabel('Name', { exact: true }));
  await page.keyboard.type('Ada Example');
  await tabTo(page, main.getByLabel('E-mail'));
  await page.keyboard.type(`${randomUUID()}@test.example`);
  await tabTo(page, main.getByLabel('Password', { exact: true }));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeFocused();
}

async function givesAddress(page: Page): Promise<void> {
  const typed = { 'Street address': '500 Howard St', City: 'San Francisco', State: 'Calif', 'ZIP code': '94105' };
  for (const [label, text] of Object.entries(typed)) {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Payment/ })).toBeFocused();
}

async function choosesCard(page: Page, number: string): Promise<void> {
  await tabTo(page, page.getByRole('radio', { name: /^Card/ }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Wallet/ })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  const typed = { 'Card number': number.replaceAll(' ', ''), 'Expiry date': '1234', 'Security code': '123' };
  for (const [label, text] of Object.entries(typed)) {
    await tabTo(page, page.getByLabel(label));
    await page.keyboard.type(text);
  }
  await tabTo(page, payButton(page));
  await page.keyboard.press('Enter');
}

async function triesAnotherCard(page: Page, number: string): Promise<void> {
  await tabTo(page, page.getByLabel('Card number'));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(number.replaceAll(' ', ''));
  await page.keyboard.press('Enter');
}
