import type { Page } from '@playwright/test';
import { expect, test } from './shop';

const shelf = (page: Page) => page.getByRole('main').getByRole('listitem');
const cartLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Cart/ });

async function addFirst(page: Page) {
  await page.goto('/us');
  const add = page.getByRole('button', { name: /^Add .* to cart$/ }).first();
  const name = ((await add.getAttribute('aria-label')) ?? '').replace(/^Add (.*) to cart$/, '$1');
  await add.click();
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 1 item');
  return name;
}

test.describe('the cart', () => {
  test('of a visitor survives a reload, and changes in the drawer @phone @narrow', async ({ page }) => {
    const name = await addFirst(page);
    await page.reload();
    await expect(cartLink(page)).toHaveAccessibleName('Cart, 1 item');
    await cartLink(page).click();
    const drawer = page.getByRole('dialog', { name: 'Your cart' });
    await drawer.getByRole('button', { name: `More: ${name}` }).click();
    await expect(drawer.getByLabel(`Quantity of ${name}`)).toHaveValue('2');
    await drawer.getByRole('button', { name: `Remove ${name}` }).click();
    await drawer.getByRole('button', { name: 'Undo' }).click();
    await expect(drawer.getByLabel(`Quantity of ${name}`)).toHaveValue('2');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('gives the focus back when Escape closes it', async ({ page }) => {
    await addFirst(page);
    await cartLink(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Your cart' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(cartLink(page)).toBeFocused();
  });

  test('comes along when its visitor signs in, and five quick clicks are two requests at most', async ({ page }) => {
    const name = await addFirst(page);
    await page.goto('/us/sign-in?back=%2Fus%2Fcart');
    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByLabel('Name').fill('Cora Cart');
    await page.getByLabel('E-mail').fill(`cora-${crypto.randomUUID()}@example.com`);
    await page.getByLabel('Password', { exact: true }).fill('walk-the-shop');
    const cameAlong = page.waitForResponse((response) => response.url().endsWith('/cart/add') && response.ok());
    await page.getByRole('main').getByRole('button', { name: 'Create an account' }).click();
    await expect(page).toHaveURL(/\/us\/cart$/);
    await cameAlong;
    await expect(page.getByText('Subtotal')).toBeVisible();
    const writes: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PATCH') writes.push(request.url());
    });
    const answered = page.waitForResponse((response) => response.request().method() === 'PATCH');
    const more = page.getByRole('button', { name: `More: ${name}` });
    for (const _ of '12345') await more.click({ delay: 0 });
    await answered;
    await page.reload();
    await expect(page.getByLabel(`Quantity of ${name}`)).toHaveValue('6');
    expect(writes.length).toBeLessThanOrEqual(2);
  });
});

test.describe('the cart of a visitor', () => {
  test('is kept while the network is away', async ({ page, context }) => {
    await addFirst(page);
    await page.goto('/us/cart');
    await expect(page.getByText('Delivered in')).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText('You are offline. This is your cart as we last saw it.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Checkout' })).toBeDisabled();
    await context.setOffline(false);
    await expect(page.getByRole('link', { name: 'Checkout' })).toBeVisible();
  });

  test('is told apart before another country is shown', async ({ page }) => {
    await addFirst(page);
    await page.getByLabel('Country and currency').selectOption('DE');
    const dialog = page.getByRole('dialog', { name: 'Shop in Deutschland?' });
    await expect(dialog.getByText(/gets? a? ?new prices?:|not sold/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Switch to Deutschland' }).click();
    await expect(page).toHaveURL(/\/de$/);
    await expect(shelf(page).first()).toBeVisible();
  });
});
