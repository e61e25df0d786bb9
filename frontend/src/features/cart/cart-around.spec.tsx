import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { FakeAccount } from '../../../test/account';
import { API, kettle, refusal, shop } from '../../../test/shop';
import { visit } from '../../../test/show';
import { keptCart } from './kept-cart';

const account = () => new FakeAccount();
const badge = (name: string) => screen.findByRole('link', { name });
const inCart = (quantity: number, saved = 0) =>
  keptCart.set({
    country: 'US',
    lines: [{ id: kettle.id, name: kettle.name, picture: '/k.svg', price: kettle.price, quantity, saved }],
  });

describe('a coupon', () => {
  const type = async (code: string) => userEvent.type(await screen.findByLabelText('Coupon code'), `${code}{Enter}`);

  it('is checked on Enter, and its discount is named', async () => {
    const sam = account().signedIn().put(kettle.id, 1);
    const amount = { amount_minor: 1_280, currency: 'USD' as const, formatted: '$12.80' };
    sam.discount = { amount, promo_code: 'WELCOME10', coupon_refused: null };
    await visit('/us/cart');
    await type('welcome10');
    expect(await screen.findByText('Discount · WELCOME10')).toBeTruthy();
    expect(screen.getByText('-$12.80')).toBeTruthy();
    expect(await screen.findAllByText('It counts.')).toHaveLength(2);
    expect(screen.getByText('$115.20')).toBeTruthy();
  });

  it('that is refused says why', async () => {
    account().signedIn().put(kettle.id, 1);
    await visit('/us/cart');
    await type('nonsense');
    expect(await screen.findAllByText('We do not know this code.')).toHaveLength(2);
    expect(screen.getByLabelText('Coupon code').getAttribute('aria-invalid')).toBe('true');
  });

  it('that cannot be one is not asked about', async () => {
    account().signedIn().put(kettle.id, 1);
    await visit('/us/cart');
    await type('!!');
    expect(await screen.findAllByText('We do not know this code.')).toHaveLength(2);
  });
});

describe('the drawer', () => {
  it('opens from the header and closes by its cross', async () => {
    account().open();
    inCart(1);
    await visit('/us');
    await userEvent.click(await badge('Cart, 1 item'));
    const dialog = await screen.findByRole('dialog', { name: 'Your cart' });
    expect(await within(dialog).findByRole('link', { name: kettle.name })).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(dialog).toHaveProperty('open', false);
    expect(location.pathname).toBe('/us');
  });

  it('closes when it leads to another page', async () => {
    account().open();
    inCart(1);
    await visit('/us');
    await userEvent.click(await badge('Cart, 1 item'));
    await userEvent.click(await screen.findByRole('link', { name: 'Open as a page' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Your cart' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('another country', () => {
  const choose = async (code: string) =>
    userEvent.selectOptions(await screen.findByLabelText('Country and currency'), code);

  it('is shown at once while the cart is empty', async () => {
    await visit('/us');
    await choose('DE');
    expect(location.pathname).toBe('/de');
  });

  it('says first what it does to the cart, and can be declined', async () => {
    account().open();
    inCart(1);
    await visit('/us');
    await choose('DE');
    const dialog = within(await screen.findByRole('dialog', { name: 'Shop in Deutschland?' }));
    expect(await dialog.findByText('1 product gets a new price:')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Stay in United States' }));
    expect(location.pathname).toBe('/us');
    await choose('DE');
    await userEvent.click(await screen.findByRole('button', { name: 'Switch to Deutschland' }));
    expect(location.pathname).toBe('/de');
  });

  it('names what it does not sell', async () => {
    account().open();
    shop.use(
      http.get(`${API}/jp/products/:id`, () => refusal({ status: 404, type: '/problems/product-not-sold-here' })),
    );
    inCart(1);
    await visit('/us');
    await choose('JP');
    expect(await screen.findByText('1 product is not sold in 日本:')).toBeTruthy();
  });

  it('that cannot be asked about says so', async () => {
    account().open();
    shop.use(http.get(`${API}/jp/products/:id`, () => HttpResponse.error()));
    inCart(1);
    await visit('/us');
    await choose('JP');
    expect(await screen.findByText(/We could not check/)).toBeTruthy();
  });
});
