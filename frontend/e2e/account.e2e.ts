import type { Page } from '@playwright/test';
import { signIn } from './customer';
import { expect, test } from './shop';

test.describe('the account', () => {
  test('lets a demo shopper in by one click, and out again @phone', async ({ page }) => {
    await page.goto('/us/sign-in?back=%2Fus%3Fq%3Dkettle');
    await page.getByRole('button', { name: 'Come in as a demo shopper' }).click();
    await expect(page).toHaveURL(/\/us\?q=kettle$/);
    await page.reload();
    const menu = page.getByRole('button', { name: /^(Your account|Theme, language and account)$/ });
    await menu.click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
  });

  test('says that a password is wrong, and moves there', async ({ page }) => {
    await page.goto('/us/sign-in');
    await page.getByLabel('E-mail').fill('nobody@example.com');
    await page.getByLabel('Password', { exact: true }).fill('not-this-one');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert');
    await expect(alert).toHaveText('E-mail and password do not belong together.');
    await expect(alert).toBeFocused();
    await expect(page.getByLabel('E-mail')).toHaveValue('nobody@example.com');
  });

  test('asks again over the page when the sign-in is gone, and nothing of the page is lost', async ({ page }) => {
    await page.goto('/us/sign-in?back=%2Fus%2Fcart');
    await page.getByRole('button', { name: 'Come in as a demo shopper' }).click();
    await expect(page).toHaveURL(/\/us\/cart$/);
    await page.evaluate(() => {
      const kept = JSON.parse(sessionStorage.getItem('session') ?? '{}');
      sessionStorage.setItem('session', JSON.stringify({ ...kept, access_token: 'gone', refresh_token: 'gone' }));
    });
    await page.reload();
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByRole('button', { name: 'Come in as a demo shopper' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page).toHaveURL(/\/us\/cart$/);
  });
});

test.describe('a tab and its copy', () => {
  test('stay signed in together when the sign-in is renewed', async ({ page, context, shop }) => {
    const { email } = await signIn(page, shop);
    const runOut = () =>
      shop.store.query(
        'UPDATE access_token SET expires_at = now() FROM customer WHERE customer.id = customer_id AND customer.email = $1',
        [email],
      );
    await page.goto('/us/about/delivery');
    const kept = await page.evaluate(() => sessionStorage.getItem('session') ?? '');
    const copy = await context.newPage();
    await copy.addInitScript((session) => {
      if (!sessionStorage.getItem('session')) sessionStorage.setItem('session', session);
    }, kept);
    await copy.goto('/us/about/delivery');
    await runOut();
    await Promise.all([page, copy].map((tab) => tab.goto('/us/orders')));
    for (const tab of [page, copy]) await expect(tab.getByText('No orders yet.')).toBeVisible();
    const tokensOf = (tab: Page) => tab.evaluate(() => sessionStorage.getItem('session'));
    expect(await tokensOf(page)).toBe(await tokensOf(copy));
    const { rows } = await shop.store.query(
      'SELECT revoked_at FROM token_family JOIN customer ON customer.id = customer_id WHERE customer.email = $1',
      [email],
    );
    expect(rows).toEqual([{ revoked_at: null }]);
  });
});
