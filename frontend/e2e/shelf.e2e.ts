import type { Page } from '@playwright/test';
import { overflowOf, overprintsIn } from './layout';
import { markets, priceIn, screensFor } from './markets';
import { expect, test } from './shop';

const cards = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) });

test.describe('the shelf', () => {
  for (const market of markets) {
    test(`is in the language and the prices of ${market.path} ${screensFor(market.path)}`, async ({ page, shop }) => {
      const answer = await fetch(`${shop.address()}/${market.path}/products`);
      const { items, total } = await answer.json();
      await page.goto(`/${market.path}`);
      await expect(cards(page)).toHaveCount(24);
      await expect(page.locator('html')).toHaveAttribute('lang', market.locale);
      await expect(page.getByRole('main').getByRole('status').first()).toContainText(String(total));
      const shown = await cards(page).allInnerTexts();
      for (const [at, item] of items.entries()) {
        expect(shown[at]).toContain(item.name);
        expect(shown[at]).toContain(priceIn(market, item.price.amount_minor));
      }
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await overprintsIn(cards(page))).toEqual([]);
    });
  }
});

test.describe('the list', () => {
  test('asks the API once for its first products', async ({ page, shop }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(shop.address()) && request.resourceType() === 'fetch') asked.push(request.url());
    });
    await page.goto('/us');
    await expect(cards(page).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => new URL(url).pathname === '/us/products')).toHaveLength(1);
  });

  test('shows more, and is found as it was left @phone', async ({ page }) => {
    await page.goto('/us');
    await page.getByRole('button', { name: /^Show 24 more/ }).click();
    await expect(cards(page)).toHaveCount(48);
    await expect(cards(page).nth(24).getByRole('link')).toBeFocused();
    const product = cards(page).nth(33).getByRole('link');
    await product.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    await product.click();
    await expect(page).toHaveURL(/\/us\/p\//);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await expect(cards(page)).toHaveCount(48);
    await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - left)).toBeLessThanOrEqual(50);
  });
});

test.describe('a search of the shelf', () => {
  test('is narrowed and ordered by an address that can be reloaded and gone back from @only-desk', async ({ page }) => {
    await page.goto('/us');
    await page
      .getByRole('link', { name: /^Kitchen/ })
      .first()
      .click();
    await page.getByLabel('Sort by').selectOption('price-asc');
    await page.getByRole('link', { name: '$30 to $60' }).click();
    await expect(page).toHaveURL('/us?category=kitchen&min_price=3000&max_price=6000&sort=price-asc');
    const prices = async () => (await cards(page).allInnerTexts()).map((text) => Number(/\$([\d.,]+)/.exec(text)?.[1]));
    await expect.poll(async () => (await prices()).every((price) => price >= 30 && price <= 60)).toBe(true);
    const shown = await prices();
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    await page.reload();
    await expect(cards(page)).toHaveCount(shown.length);
    await page.goBack();
    await expect(page).toHaveURL('/us?category=kitchen&sort=price-asc');
  });

  test('is searched by keyboard alone @only-desk', async ({ page }) => {
    await page.goto('/us');
    await page.getByRole('combobox', { name: 'Search products' }).first().focus();
    await page.keyboard.type('kettle');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/us\/p\/.*kettle/);
  });

  test('has its filters in a drawer and its search in a row @phone', async ({ page }, { project }) => {
    test.skip(project.name === 'desk', 'a desk has room for both');
    await page.goto('/us');
    await page.getByRole('button', { name: 'Filters' }).click();
    const drawer = page.getByRole('dialog', { name: 'Filters' });
    await drawer.getByLabel('To ($)').fill('20');
    await drawer.getByRole('button', { name: 'Apply price' }).click();
    await drawer.getByRole('button', { name: /^Show \d+ products$/ }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('link', { name: 'Remove: Up to $20' })).toBeVisible();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page.getByRole('combobox', { name: 'Search products' }).last()).toBeFocused();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

test.describe('a shelf', () => {
  test('shows what was there before when the network goes away', async ({ page, context, shop }) => {
    await page.goto('/us');
    await expect(cards(page)).toHaveCount(24);
    await context.route(`${shop.address()}/us/products*`, (route) => route.abort('internetdisconnected'));
    await page.reload();
    await expect(page.getByText('saved earlier')).toBeVisible();
    await expect(cards(page)).toHaveCount(24);
  });
});

test.describe('a visitor', () => {
  test('whose browser speaks another language is offered it', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale: 'de-DE', ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await page.goto('/us');
    await page.getByRole('button', { name: 'Auf Deutsch lesen' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page).toHaveURL('/us');
    await context.close();
  });
});
