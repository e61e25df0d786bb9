import { comeToPay } from './customer';
import { CARD, payWith } from './payment';
import { expect, test } from './shop';

test.describe('an order', () => {
  test('is followed from its confirmation to the list, and is still there after a reload @phone', async ({
    page,
    shop,
  }) => {
    const customer = await comeToPay(page, shop);
    await payWith(page, CARD.good);
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you for your order' })).toBeVisible();
    const [order] = await customer.placed();
    await page.reload();
    await expect(page.getByText(order?.order_id ?? '')).toBeVisible();
    await expect(page.locator('[aria-current=step]')).toContainText('Now');
    // It goes on by itself: the page is told without a touch.
    await expect(page.locator('[aria-current=step]')).toContainText('Shipped', { timeout: 40_000 });
    await page.goto('/us/orders');
    const row = page.getByRole('main').getByRole('listitem').first();
    await expect(row.getByText('Shipped')).toBeVisible();
    await row.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/us/orders/${order?.order_id}$`));
  });

  test('can be cancelled while it is being prepared, and its money is given back', async ({ page, shop }) => {
    const customer = await comeToPay(page, shop);
    await shop.stop('fulfillment-worker');
    try {
      await payWith(page, CARD.good);
      await page.getByRole('button', { name: 'Cancel the order' }).click();
      const dialog = page.getByRole('dialog', { name: 'Cancel this order?' });
      await dialog.getByRole('button', { name: 'Keep it' }).click();
      await expect(dialog).toBeHidden();
      await page.getByRole('button', { name: 'Cancel the order' }).click();
      await dialog.getByRole('button', { name: 'Cancel the order' }).click();
      await expect(page.locator('[aria-current=step]')).toContainText('Cancelled');
      await expect(page.getByText('Your money is on its way back.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Cancel the order' })).toBeHidden();
      expect((await customer.placed()).map(({ status }) => status)).toEqual(['CANCELLED']);
    } finally {
      await shop.startAgain('fulfillment-worker');
    }
    await expect(page.getByText('Your money was given back.')).toBeVisible({ timeout: 40_000 });
  });
});

test.describe('an order of before', () => {
  test('is bought again from the list', async ({ page, shop }) => {
    await comeToPay(page, shop);
    await payWith(page, CARD.good);
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you for your order' })).toBeVisible();
    await page.goto('/us/orders');
    await page.getByRole('button', { name: /^Buy again/ }).click();
    const drawer = page.getByRole('dialog', { name: 'Your cart' });
    await expect(drawer).toBeVisible();
    await drawer.getByRole('link', { name: 'Checkout' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible();
  });

  test('of somebody who is not signed in is not shown', async ({ page }) => {
    await page.goto('/us/orders');
    await expect(page.getByText('Sign in to see what you have ordered.')).toBeVisible();
  });

  test('is printed without anything to press', async ({ page, shop }) => {
    await comeToPay(page, shop);
    await payWith(page, CARD.good);
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you for your order' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Buy again' })).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByText('San Francisco, CA 94105')).toBeVisible();
  });
});
