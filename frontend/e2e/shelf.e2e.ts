import { expect, test } from './shop';

test.describe('the shelf', () => {
  test('shows what is sold in Germany, in German and euros @phone', async ({ page }) => {
    await page.goto('/de');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', /^de/);
    await expect(page.getByRole('main').getByText('€').first()).toBeVisible();
  });

  test('asks the API once for its first products', async ({ page, shop }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(shop.address()) && request.resourceType() === 'fetch') asked.push(request.url());
    });
    await page.goto('/us');
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => new URL(url).pathname === '/us/products')).toHaveLength(1);
  });
});
