import type { Locator, Page } from '@playwright/test';

export const CARD = { good: '4242 4242 4242 4242', declined: '4000 0000 0000 0002', lost: '4000 0000 0000 0341' };

/** Where a purchase ends. */
export const PLACED = /\/[a-z]{2}\/orders\/[0-9a-f-]+\?placed=1$/;

export async function fillCard(page: Page, number: string): Promise<void> {
  await page.getByLabel('Card number').fill(number.replaceAll(' ', ''));
  await page.getByLabel('Expiry date').fill('1234');
  await page.getByLabel('Security code').fill('123');
}

export function payButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Pay \$/ });
}

/** Comes to the payment of an American with everything typed. */
export async function comeWithCard(page: Page, number: string): Promise<void> {
  await page.goto('/us/checkout?step=payment');
  await fillCard(page, number);
}

/** And pays. */
export async function payWith(page: Page, number: string): Promise<void> {
  await comeWithCard(page, number);
  await payButton(page).click();
}
