import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { PASSWORD } from './customer';
import type { Journey } from './journeys';
import { priceIn } from './markets';
import { CARD, PLACED } from './payment';
import { expect } from './shop';
import { type ShopTexts, textsIn } from './texts';

const CHOSEN = ['state', 'prefecture'];
const OPTIONAL = ['cpf'];

/** Who buys what, where, and in which words. */
export interface Buying {
  readonly page: Page;
  readonly journey: Journey;
  readonly product: { readonly name: string; readonly price: { readonly amount_minor: number } };
  readonly words: ShopTexts;
}

const main = ({ page }: Buying) => page.getByRole('main');

/** From the default country to the shelf of theirs, in its language. */
export async function chooses({ page, journey: { country, market } }: Buying, count: number): Promise<void> {
  await page.goto('/');
  await expect(page).toHaveURL('/us');
  await page.getByLabel(textsIn.en.shell.country).selectOption(country);
  await expect(page).toHaveURL(`/${market.path}`);
  await expect(page.locator('html')).toHaveAttribute('lang', market.locale);
  await expect(page.getByRole('main').getByRole('status').first()).toContainText(String(count));
}

/** Two of a product by way of its page, with a coupon, and on to the checkout. */
export async function puts(buying: Buying, coupon: string): Promise<void> {
  const { page, journey, product, words } = buying;
  const price = (quantity: number) => priceIn(journey.market, quantity * product.price.amount_minor);
  await main(buying).getByRole('link', { name: product.name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: product.name })).toBeVisible();
  await main(buying)
    .getByRole('button', { name: words.cart.addFor(price(1)) })
    .first()
    .click();
  const drawer = page.getByRole('dialog', { name: words.cartPage.title });
  await drawer.getByRole('button', { name: words.ui.more(product.name) }).click();
  await expect(drawer.getByRole('definition').first()).toHaveText(price(2));
  await drawer.getByRole('link', { name: words.cartPage.asPage }).click();
  await page.getByLabel(words.cartPage.coupon).fill(coupon);
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.cartPage.couponNeedsSignIn).first()).toBeVisible();
  await main(buying).getByRole('link', { name: words.cartPage.checkout, exact: true }).click();
}

/** Whom the shop asks to sign in on the way to the checkout, and who is new to it. */
export async function registers(buying: Buying, api: string) {
  const { page, words } = buying;
  const email = `${randomUUID()}@test.example`;
  await page.getByRole('button', { name: words.signIn.register }).click();
  await page.getByLabel(words.signIn.name, { exact: true }).fill('Ada Example');
  await page.getByLabel(words.signIn.email).fill(email);
  await page.getByLabel(words.signIn.password, { exact: true }).fill(PASSWORD);
  await main(buying).getByRole('button', { name: words.signIn.register }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.checkout.title })).toBeVisible();
  const token = await page.evaluate(() => JSON.parse(sessionStorage.getItem('session') ?? '{}').access_token);
  const { id } = await (await fetch(`${api}/me`, { headers: { authorization: `Bearer ${token}` } })).json();
  return { email, customerId: String(id) };
}

/** The address as the country asks for it. */
export async function fills({ page, journey, words: { checkout } }: Buying): Promise<void> {
  for (const [name, value] of Object.entries(journey.form)) {
    const field = checkout.fields[name as keyof Journey['form']];
    const control = page.getByLabel(OPTIONAL.includes(name) ? checkout.optional(field) : field, { exact: true });
    await (CHOSEN.includes(name) ? control.selectOption(value) : control.fill(value));
  }
  await page.getByRole('button', { name: checkout.toPayment }).click();
}

/** By card, exactly the total that is meant. Returns the order's id. */
export async function pays({ page, journey, words }: Buying, totalMinor: number): Promise<string> {
  const { fields, pay } = words.checkout;
  await page.getByLabel(fields.cardNumber).fill(CARD.good);
  await page.getByLabel(fields.expiry).fill('1234');
  await page.getByLabel(fields.securityCode).fill('123');
  await page.getByRole('button', { name: pay(priceIn(journey.market, totalMinor)), exact: true }).click();
  await expect(page).toHaveURL(PLACED);
  await expect(page.getByRole('heading', { level: 1, name: words.orders.thanks })).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
