import type { Page } from '@playwright/test';
import { signIn } from './customer';
import { buysAsHomer, HOMER } from './homer';
import { CARD } from './payment';
import { expect, test } from './shop';

const COLLECTOR = '**/v1/{logs,traces}';
const hindrances: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the collector is blocked': (page) => page.route(COLLECTOR, (route) => route.abort('blockedbyclient')),
  'the collector fails': (page) => page.route(COLLECTOR, (route) => route.fulfill({ status: 503 })),
  'the collector never answers': (page) => page.route(COLLECTOR, () => undefined),
  'the instrument itself is blocked': (page) => page.route(/faro-[^/]+\.js/, (route) => route.abort('blockedbyclient')),
};

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
});

test.describe('what a purchase tells', () => {
  test('is how far a purchase came, and nothing of who made it', async ({ page, shop, collector }) => {
    const { email } = await signIn(page, shop);
    await buysAsHomer(page);
    const milestones = ['view_product', 'add_to_cart', 'checkout_initiated', 'checkout_completed'];
    await expect.poll(() => collector.visitEvents()).toEqual(expect.arrayContaining(milestones));
    await page.goto('about:blank');
    const told = [...collector.logs, ...collector.traces].join('');
    for (const secret of [email, 'Ada Example', ...Object.values(HOMER), CARD.good.replaceAll(' ', '')])
      expect(told).not.toContain(secret);
    for (const name of milestones) expect(collector.visitEvents().filter((one) => one === name)).toHaveLength(1);
  });

  for (const [how, hinder] of Object.entries(hindrances)) {
    test(`is no trouble to a purchase when ${how}`, async ({ page, shop }) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      let loads = 0;
      page.on('load', () => {
        loads += 1;
      });
      await hinder(page);
      const customer = await signIn(page, shop);
      await buysAsHomer(page);
      expect(errors).toEqual([]);
      expect(loads).toBe(1);
      expect(await customer.count()).toEqual({ orders: 1, charges: 1 });
    });
  }
});
