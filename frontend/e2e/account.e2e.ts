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
