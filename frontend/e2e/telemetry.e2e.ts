import { expect, test } from './shop';

test.describe('what pages measure', () => {
  test('is loaded after the page, and tells views, web vitals and calls that the API continues', async ({
    page,
    collector,
    shop,
  }) => {
    const traces: string[] = [];
    page.on('request', (request) => {
      const traceparent = request.headers()['traceparent'];
      if (request.url().startsWith(shop.address()) && traceparent) traces.push(traceparent);
    });
    await page.goto('/us');
    await page.locator('main a[href*="/p/"]').first().click();
    await expect(page).toHaveURL(/\/us\/p\//);
    await expect.poll(() => collector.logs.join('')).toContain('view_changed');
    // Layout shift and the slowest interaction are final when the page is left.
    await page.goto('about:blank');
    await expect.poll(() => collector.logs.join('')).toMatch(/web-vitals/);
    await expect.poll(() => collector.traces.join('').length).toBeGreaterThan(0);
    const [, traceId = ''] = traces[0]?.split('-') ?? [];
    expect(collector.traces.join('')).toContain(traceId);
  });

  test('is fetched only when the page has loaded', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    let before: string[] = [];
    page.once('load', () => {
      before = [...fetched];
    });
    const instrument = page.waitForRequest(/faro-[^/]+\.js/);
    await page.goto('/us');
    await instrument;
    expect(before.filter((url) => url.includes('faro'))).toEqual([]);
  });

  test('names nobody and nothing that was typed', async ({ page, collector }) => {
    await page.goto('/us?q=secret-gift');
    await expect.poll(() => collector.logs.join('')).toContain('view_changed');
    await page.goto('about:blank');
    expect([...collector.logs, ...collector.traces].join('')).not.toContain('secret-gift');
  });

  test('is no trouble to the shopper when the collector is blocked', async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.route('**/v1/{logs,traces}', (route) => route.abort());
    await page.goto('/us');
    await page.locator('main a[href*="/p/"]').first().click();
    await expect(page).toHaveURL(/\/us\/p\//);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(errors).toEqual([]);
  });
});
