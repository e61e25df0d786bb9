import type { Page } from '@playwright/test';
import { provoke } from '@webstore/testing';
import { comeToPay } from './customer';
import { CARD, fillCard, PLACED, payButton, payWith } from './payment';
import { expect, test } from './shop';

const stepsBack = async (page: Page, label: string, typed: string) => {
  await page.goBack();
  await expect(page.getByLabel(label)).toHaveValue(typed);
  await page.reload();
  await expect(page.getByLabel(label)).toHaveValue(typed);
};

test.describe('the way to an order', () => {
  test('can be gone back, forth and reloaded at every step, and ends in one order @phone', async ({ page, shop }) => {
    const customer = await comeToPay(page, shop, { address: {} });
    await page.goto('/us/cart');
    await page.getByRole('main').getByRole('link', { name: 'Checkout' }).click();
    await page.getByRole('link', { name: 'Edit: Contact' }).click();
    await page.getByLabel('Full name').fill('Kim Park');
    await page.getByRole('button', { name: 'Continue to delivery' }).click();
    await page.getByLabel('Street address').fill('500 Howard St');
    await stepsBack(page, 'Full name', 'Kim Park');
    await page.goForward();
    await expect(page.getByLabel('Street address')).toHaveValue('500 Howard St');
    await page.getByLabel('City').fill('San Francisco');
    await page.getByLabel('State').selectOption('CA');
    await page.getByLabel('ZIP code').fill('94105');
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await fillCard(page, CARD.good);
    await stepsBack(page, 'ZIP code', '94105');
    await page.goForward();
    await fillCard(page, CARD.good);
    await payButton(page).click();
    await expect(page).toHaveURL(PLACED);

    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you for your order' })).toBeVisible();
    await expect(page.getByText('Kim Park')).toBeVisible();
    await page.goBack();
    await expect(page.getByText(/there is nothing to pay/)).toBeVisible();
    await page.goForward();
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you for your order' })).toBeVisible();
    expect(await customer.count()).toEqual({ orders: 1, charges: 1 });
  });
});

test.describe('a payment under way', () => {
  test('is followed when the page is reloaded meanwhile', async ({ page, shop }) => {
    const customer = await comeToPay(page, shop);
    await provoke(shop, 'payment-provider', { faults: [{ name: 'delay', delay_ms: 1_500, times: 1 }] });
    const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/checkout'));
    await payWith(page, CARD.good);
    await asked;
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Still confirming your payment' })).toBeVisible();
    await expect(page).toHaveURL(PLACED, { timeout: 30_000 });
    expect(await customer.count()).toEqual({ orders: 1, charges: 1 });
  });

  test('is followed when the shopper goes back and comes again', async ({ page, shop }) => {
    const customer = await comeToPay(page, shop);
    await page.goto('/us/cart');
    await page.getByRole('main').getByRole('link', { name: 'Checkout' }).click();
    await provoke(shop, 'payment-provider', { faults: [{ name: 'delay', delay_ms: 1_500, times: 1 }] });
    await fillCard(page, CARD.good);
    const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/checkout'));
    await payButton(page).click();
    await asked;
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible();
    await page.goForward();
    await expect(page).toHaveURL(PLACED, { timeout: 30_000 });
    expect(await customer.count()).toEqual({ orders: 1, charges: 1 });
  });
});
