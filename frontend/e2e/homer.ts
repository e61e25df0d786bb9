import type { Page } from '@playwright/test';
import { CARD, fillCard, PLACED, payButton } from './payment';
import { expect } from './shop';

export const HOMER = { 'Street address': '742 Evergreen Terrace', City: 'Springfield', 'ZIP code': '97403' };

/** From the shelf to the order, with every place where something is told on the way. */
export async function buysAsHomer(page: Page): Promise<void> {
  await page.goto('/us');
  await page.locator('main a[href*="/p/"]').first().click();
  await page
    .getByRole('button', { name: /^Add to cart/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: 'Your cart' }).getByRole('link', { name: 'Checkout' }).click();
  for (const [label, text] of Object.entries(HOMER)) await page.getByLabel(label).fill(text);
  await page.getByLabel('State').selectOption('OR');
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await fillCard(page, CARD.good);
  await payButton(page).click();
  await expect(page).toHaveURL(PLACED);
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you for your order' })).toBeVisible();
}
