import { provoke } from '@webstore/testing';
import { comeToPay } from './customer';
import { CARD, comeWithCard, PLACED, payButton, payWith } from './payment';
import { expect, test } from './shop';

test.describe('a payment', () => {
  test('that the bank declines costs nothing, and can be made in another way', async ({ page, shop }) => {
    const customer = await comeToPay(page, shop);
    await payWith(page, CARD.declined);
    await expect(page.getByRole('alert')).toContainText('The bank said no. You have not been charged.');
    await expect(page.getByLabel('Card number')).toHaveValue(CARD.declined);
    await page.getByRole('radio', { name: /Wallet/ }).check();
    await payButton(page).click();
    await expect(page).toHaveURL(PLACED);
    expect((await customer.placed()).map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  test('whose answer gets lost is followed to its end, also over a reload', async ({ page, shop }) => {
    const customer = await comeToPay(page, shop);
    await payWith(page, CARD.lost);
    await expect(page.getByRole('heading', { name: 'Still confirming your payment' })).toBeVisible();
    await page.reload();
    await expect(page).toHaveURL(PLACED, { timeout: 50_000 });
    const [order] = await customer.placed();
    const { charged, currencies } = await shop.moneyOf(order?.order_id ?? '');
    expect(currencies).toHaveLength(1);
    expect(charged).toBeGreaterThan(0);
  });

  test('whose connection breaks is sent again under its key, and charged once', async ({ page, shop }) => {
    const customer = await comeToPay(page, shop);
    let isCut = false;
    const keys: (string | undefined)[] = [];
    await page.route('**/checkout', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      if (isCut) return route.continue();
      isCut = true;
      await route.fetch();
      return route.abort();
    });
    await payWith(page, CARD.good);
    await expect(page.getByRole('heading', { name: 'Still confirming your payment' })).toBeVisible();
    await expect(page).toHaveURL(PLACED);
    expect(new Set(keys).size).toBe(1);
    expect(await customer.placed()).toHaveLength(1);
  });
});

test.describe('a payment that takes its time', () => {
  test('because the bank is slow says so', async ({ page, shop }) => {
    await comeToPay(page, shop);
    await provoke(shop, 'payment-provider', { faults: [{ name: 'delay', delay_ms: 1_900, times: 1 }] });
    await payWith(page, CARD.good);
    await expect(page.getByRole('button', { name: 'Contacting the bank …' })).toBeVisible();
    await expect(page).toHaveURL(PLACED, { timeout: 30_000 });
  });

  test('because the shop is busy waits as long as it is asked to', async ({ page, shop }) => {
    const customer = await comeToPay(page, shop);
    let isBusy = true;
    await page.route('**/checkout', (route) => {
      if (route.request().method() !== 'POST' || !isBusy) return route.continue();
      isBusy = false;
      return route.fulfill({
        status: 429,
        headers: {
          'retry-after': '2',
          'access-control-allow-origin': '*',
          'access-control-expose-headers': 'retry-after',
        },
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: '/problems/rate-limited', title: 'Too many requests', status: 429 }),
      });
    });
    await payWith(page, CARD.good);
    await expect(page.getByRole('button', { name: /^Try again in \d second/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await payButton(page).click();
    await expect(page).toHaveURL(PLACED);
    expect(await customer.placed()).toHaveLength(1);
  });
});

test.describe('a payment of nothing', () => {
  test('because the cart was emptied elsewhere leads back to it with the reason', async ({ page, shop }) => {
    await comeToPay(page, shop);
    await comeWithCard(page, CARD.good);
    const token = await page.evaluate(() => JSON.parse(sessionStorage.getItem('session') ?? '{}').access_token);
    await fetch(`${shop.address()}/cart`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
    await payButton(page).click();
    await expect(page.getByText(/there is nothing to pay/)).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Back to the cart' }).click();
    await expect(page).toHaveURL('/us/cart');
  });
});
