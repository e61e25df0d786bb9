import { comeToPay } from './customer';
import { CARD, fillCard, PLACED, payButton } from './payment';
import { expect, test } from './shop';

test.describe('a purchase', () => {
  test('goes from the cart to the order @phone @narrow', async ({ page, shop }) => {
    const customer = await comeToPay(page, shop, { address: {} });
    await page.goto('/us/cart');
    await page.getByRole('main').getByRole('link', { name: 'Checkout' }).click();
    await page.getByRole('link', { name: 'Edit: Contact' }).click();
    await expect(page.getByLabel('Full name')).toHaveValue('Ada Example');
    await page.getByRole('button', { name: 'Continue to delivery' }).click();
    await page.getByLabel('Street address').fill('500 Howard St');
    await page.getByLabel('City').fill('San Francisco');
    await page.getByLabel('State').selectOption('CA');
    await page.getByLabel('ZIP code').fill('94105');
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await fillCard(page, CARD.good);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await payButton(page).click();
    await expect(page).toHaveURL(PLACED);
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you for your order' })).toBeVisible();
    await expect(page.getByText('San Francisco, CA 94105')).toBeVisible();
    expect(await customer.placed()).toHaveLength(1);
  });
});

test.describe('a purchase in a hurry', () => {
  test('is one order when the button is pressed twice', async ({ page, shop }) => {
    const customer = await comeToPay(page, shop);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && new URL(request.url()).pathname === '/checkout') sent.push(request.url());
    });
    await page.goto('/us/checkout?step=payment');
    await fillCard(page, CARD.good);
    await payButton(page).dblclick();
    await expect(page).toHaveURL(PLACED);
    expect(sent).toHaveLength(1);
    expect(await customer.count()).toEqual({ orders: 1, charges: 1 });
  });

  test('is one order when it is paid in two tabs at once', async ({ page, context, shop }) => {
    const customer = await comeToPay(page, shop);
    await page.goto('/us/checkout?step=payment');
    const kept = await page.evaluate(() => ({ ...sessionStorage }));
    const other = await context.newPage();
    await other.addInitScript((values) => {
      for (const [name, value] of Object.entries(values)) sessionStorage.setItem(name, value);
    }, kept);
    await other.goto('/us/checkout?step=payment');
    await fillCard(page, CARD.good);
    await fillCard(other, CARD.good);
    await Promise.all([payButton(page).click(), payButton(other).click()]);
    await expect.poll(() => customer.placed().then((orders) => orders.length)).toBe(1);
    for (const tab of [page, other]) {
      // Who was slower is led to the same order, or told that there is nothing left to pay.
      await expect(tab.getByText(/Thank you for your order|there is nothing to pay/).first()).toBeVisible({
        timeout: 30_000,
      });
    }
    expect(await customer.count()).toEqual({ orders: 1, charges: 1 });
  });
});

test.describe('the steps', () => {
  test('keep what was typed over a reload, and Back walks them @phone', async ({ page, shop }) => {
    await comeToPay(page, shop);
    await page.goto('/us/checkout?step=contact');
    await page.getByLabel('Full name').fill('Kim Park');
    await page.reload();
    await expect(page.getByLabel('Full name')).toHaveValue('Kim Park');
    await page.getByRole('button', { name: 'Continue to delivery' }).click();
    await page.getByRole('link', { name: 'Edit: Delivery' }).click();
    await page.getByLabel('City').fill('Oakland');
    await page.reload();
    await expect(page.getByLabel('City')).toHaveValue('Oakland');
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await fillCard(page, CARD.good);
    await page.reload();
    await expect(page.getByLabel('Card number')).toHaveValue('');
    await page.goBack();
    await expect(page.getByLabel('City')).toHaveValue('Oakland');
    await page.goForward();
    await expect(page.getByLabel('Card number')).toBeVisible();
  });

  test('come after signing in, and the way leads back to them', async ({ page }) => {
    await page.goto('/us/checkout?step=delivery');
    await expect(page).toHaveURL('/us/sign-in?back=%2Fus%2Fcheckout%3Fstep%3Ddelivery');
  });

  test('show all that is wrong, and lead to it', async ({ page, shop }) => {
    await comeToPay(page, shop, { address: {} });
    await page.goto('/us/checkout?step=delivery');
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByRole('link', { name: 'ZIP code is missing.' }).click();
    await expect(page.getByLabel('ZIP code')).toBeFocused();
  });
});
