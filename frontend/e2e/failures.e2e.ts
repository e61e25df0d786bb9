import { randomUUID } from 'node:crypto';
import { calm, provoke, Shop } from '@webstore/testing';
import { comeToPay, KETTLE, signIn } from './customer';
import { CARD, comeWithCard, PLACED, payButton, payWith } from './payment';
import { expect, test } from './shop';

/** The main service stops asking for payments after twenty failures. */
const ENOUGH_FAILURES = 20;

test.describe('payments that are away', () => {
  test('cost nothing, are waited for as long as the shop says, and then go through', async ({ page, shop }) => {
    test.slow();
    const customer = await comeToPay(page, shop);
    const other = await shop.shopper();
    await comeWithCard(page, CARD.good);
    await shop.stop('payments-service');
    try {
      const items = [{ product_id: KETTLE, quantity: 1 }];
      const order = () =>
        other.post('/orders', { country: 'US', items, payment_method: 'card' }, { 'idempotency-key': randomUUID() });
      await Promise.all(Array.from({ length: ENOUGH_FAILURES }, order));
      await payButton(page).click();
      await expect(page.getByRole('alert')).toContainText('Payments are not possible right now. Nothing was ordered.');
      const waiting = page.getByRole('button', { name: /^Try again in \d seconds?$/ });
      await expect(waiting).toHaveAttribute('aria-disabled', 'true');
      expect(await customer.count()).toEqual({ orders: 0, charges: 0 });
    } finally {
      await shop.startAgain('payments-service');
    }
    await expect(async () => {
      await payButton(page).click({ timeout: 8_000 });
      await expect(page).toHaveURL(PLACED, { timeout: 4_000 });
    }).toPass({ timeout: 50_000 });
    expect(await customer.count()).toEqual({ orders: 1, charges: 1 });
  });
});

test.describe('a bank that does not answer', () => {
  test('leaves the outcome open, and the page finds it out by itself', async ({ page, shop }) => {
    const customer = await comeToPay(page, shop);
    await provoke(shop, 'payment-provider', { faults: [{ name: 'half-open' }] });
    const answer = page.waitForResponse((response) => response.url().endsWith('/checkout') && response.ok());
    await payWith(page, CARD.good);
    expect((await answer).status()).toBe(202);
    await expect(page.getByRole('heading', { name: 'Still confirming your payment' })).toBeFocused();
    await calm(shop, 'payment-provider');
    await expect(page).toHaveURL(PLACED, { timeout: 40_000 });
    expect(await customer.count()).toEqual({ orders: 1, charges: 1 });
  });
});

test.describe('a visitor who asks more often than the shop allows', () => {
  test('is told when to try again, and sees the shelf then', async ({ page }) => {
    const limits = { RATE_LIMIT_PER_ADDRESS: '5', RATE_LIMIT_WINDOW_MS: '10000' };
    const strict = await Shop.open({ parts: ['main-service', 'storefront'], environment: { 'main-service': limits } });
    try {
      const ask = async () => (await fetch(`${strict.address()}/countries`)).status;
      await expect.poll(ask, { intervals: [0] }).toBe(429);
      await page.goto(`${strict.address('storefront')}/us`);
      await expect(page.getByRole('alert')).toContainText('That was a lot at once. Give it a moment.');
      const waiting = page.getByRole('button', { name: /^Try again in \d+ seconds?$/ });
      await expect(waiting).toHaveAttribute('aria-disabled', 'true');
      await page.getByRole('button', { name: 'Try again', exact: true }).click();
      await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    } finally {
      await strict.close();
    }
  });
});

test.describe('a network that goes away at the payment', () => {
  test('is told, sends nothing, and comes back to everything that was typed', async ({ page, context, shop }) => {
    const customer = await comeToPay(page, shop);
    await comeWithCard(page, CARD.good);
    await context.setOffline(true);
    await expect(
      page.getByText('You are offline. Nothing was sent; everything you typed is still here.'),
    ).toBeVisible();
    await expect(payButton(page)).toHaveAttribute('aria-disabled', 'true');
    await context.setOffline(false);
    await expect(page.getByLabel('Card number')).toHaveValue(CARD.good);
    await payButton(page).click();
    await expect(page).toHaveURL(PLACED);
    expect(await customer.count()).toEqual({ orders: 1, charges: 1 });
  });
});

test.describe('a shop that fails', () => {
  test('gives the code that its log has, and goes on where it stopped', async ({ page, shop }) => {
    await comeToPay(page, shop);
    await shop.store.query('ALTER TABLE cart_line RENAME TO cart_line_away');
    try {
      const failed = page.waitForResponse((response) => response.status() === 500);
      await page.goto('/us/checkout');
      const { trace_id } = await (await failed).json();
      expect(trace_id).toMatch(/^[0-9a-f]{32}$/);
      await expect(page.getByRole('alert')).toContainText('Something went wrong on our side.');
      const shown = (await page.getByRole('alert').getByRole('code').textContent()) ?? '';
      const logged = () => shop.logged('main-service', 'A request failed for a reason of ours');
      expect(logged().map((entry) => entry['trace_id'])).toContain(shown);
    } finally {
      await shop.store.query('ALTER TABLE cart_line_away RENAME TO cart_line');
    }
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(payButton(page)).toBeVisible();
  });
});

test.describe('a cart that was changed in another tab', () => {
  test('is not paid for before its new total has been seen', async ({ page, shop }) => {
    const customer = await comeToPay(page, shop);
    await comeWithCard(page, CARD.good);
    await expect(payButton(page)).toHaveText('Pay $124.16');
    await customer.puts('US');
    await payButton(page).click();
    await expect(page.getByRole('alert')).toContainText('Your cart has changed in the meantime. Nothing was ordered');
    expect(await customer.count()).toEqual({ orders: 0, charges: 0 });
    await expect(payButton(page)).toHaveText('Pay $243.20');
    await payButton(page).click();
    await expect(page).toHaveURL(PLACED);
    expect(await customer.count()).toEqual({ orders: 1, charges: 1 });
  });
});

test.describe('a limited edition', () => {
  test('that somebody else was faster to buy costs nothing, and says so', async ({ page, shop }) => {
    const productId = await shop.stocks({
      id: `last-${Date.now()}`,
      usdMinor: 4_000,
      stock: 1,
      inventoryPolicy: 'pessimistic',
    });
    const customer = await comeToPay(page, shop, { productId });
    await comeWithCard(page, CARD.good);
    const faster = await shop.shopper();
    const items = [{ product_id: productId, quantity: 1 }];
    const order = { country: 'US', items, payment_method: 'card' };
    expect((await faster.post('/orders', order, { 'idempotency-key': randomUUID() })).status).toBe(201);
    await payButton(page).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('A limited edition in your cart has just sold out. You have not been charged.');
    expect((await customer.count()).charges).toBe(0);
    await alert.getByRole('link', { name: 'Change the cart' }).click();
    await expect(page).toHaveURL('/us/cart');
  });
});

test.describe('a sign-in', () => {
  test('that has run out is renewed unseen, and the cart is still there', async ({ page, shop }) => {
    const customer = await signIn(page, shop);
    await shop.store.query(
      'UPDATE access_token SET expires_at = now() FROM customer WHERE customer.id = customer_id AND customer.email = $1',
      [customer.email],
    );
    const renewed = page.waitForResponse((response) => response.url().endsWith('/auth/refresh'));
    await page.goto('/us');
    await page
      .getByRole('button', { name: /^Add .* to cart$/ })
      .first()
      .click();
    expect((await renewed).status()).toBe(200);
    await page.goto('/us/cart');
    await expect(page.getByText('Subtotal')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: 'Checkout' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible();
  });
});
