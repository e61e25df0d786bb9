import { overflowOf, overprintsIn } from './layout';
import { markets, priceIn, screensFor } from './markets';
import { expect, test } from './shop';

test.describe('a product', () => {
  for (const market of markets) {
    test(`is in the language and the prices of ${market.path} ${screensFor(market.path)}`, async ({ page, shop }) => {
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      const list = await (await fetch(`${shop.address()}/${market.path}/products?limit=1`)).json();
      const [{ id }] = list.items;
      const product = await (await fetch(`${shop.address()}/${market.path}/products/${id}`)).json();
      await page.goto(`/${market.path}/p/${id}`);
      await expect(page.getByRole('heading', { level: 1, name: product.name })).toBeVisible();
      const price = priceIn(market, product.price.amount_minor);
      await expect(page.getByRole('main')).toContainText(price);
      const schema = page.locator('script[type="application/ld+json"]');
      await expect(schema).toHaveCount(1);
      const [described] = JSON.parse((await schema.textContent()) ?? '')['@graph'];
      expect(described.name).toBe(product.name);
      expect(described.offers.priceCurrency).toBe(market.currency);
      expect(priceIn(market, Math.round(Number(described.offers.price) * (market.currency === 'JPY' ? 1 : 100)))).toBe(
        price,
      );
      await expect(page.locator('link[rel=alternate]')).toHaveCount(product.sold_in.length + 1);
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`/${market.path}/p/${id}$`));
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await overprintsIn(page.getByRole('article'))).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }
});

test.describe('the page of a product', () => {
  test('is looked at from three sides, and in full size @phone', async ({ page }) => {
    await page.goto('/us/p/hammered-copper-kettle');
    await page.getByRole('button', { name: /^Picture 3/ }).click();
    const strip = page.getByRole('region', { name: 'Pictures' }).getByRole('list');
    await expect
      .poll(() => strip.evaluate(({ scrollLeft, clientWidth }) => Math.round(scrollLeft / clientWidth)))
      .toBe(2);
    await strip.focus();
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => strip.evaluate(({ scrollLeft, clientWidth }) => Math.round(scrollLeft / clientWidth)))
      .toBe(1);
    await page.getByRole('button', { name: 'Enlarge the picture' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('img', { name: /close up/ })).toBeVisible();
    const box = await dialog.boundingBox();
    expect(box?.height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  test('can be bought from anywhere on its page @phone', async ({ page }, { project }) => {
    test.skip(project.name === 'desk', 'the column of a desk stays in view');
    await page.goto('/us/p/hammered-copper-kettle');
    const buttons = page.getByRole('button', { name: /^Add to cart/ });
    await expect(buttons.locator('visible=true')).toHaveCount(1);
    await page.getByRole('heading', { name: 'More in Kitchen' }).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 400);
    await expect(buttons.last()).toBeInViewport();
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Delivery' })).toBeVisible();
  });
});

test.describe('a product of other countries', () => {
  test('leads to where it is', async ({ page, shop }) => {
    const id = await shop.stocks({ id: 'only-in-the-us', usdMinor: 2_500 });
    await page.goto(`/de/p/${id}`);
    await page.getByRole('main').getByRole('link', { name: 'Vereinigte Staaten' }).click();
    await expect(page).toHaveURL(`/us/p/${id}`);
    await expect(page.getByRole('main')).toContainText('$25.00');
  });
});

test.describe('what the shop says of itself', () => {
  for (const { path } of markets) {
    test(`can be read in ${path} ${screensFor(path)}`, async ({ page }) => {
      await page.goto(`/${path}`);
      const links = page.getByRole('contentinfo').getByRole('navigation').getByRole('link');
      for (const at of [0, 1, 2]) {
        const name = (await links.nth(at).textContent()) ?? '';
        await links.nth(at).click();
        await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      }
    });
  }
});
