import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeAccount, tokens } from '../../../test/account';
import { API, kettle, refusal, shop } from '../../../test/shop';
import { visit } from '../../../test/show';
import { session } from '../../api/session';
import { keptCart } from './kept-cart';

const account = () => new FakeAccount();
const click = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const badge = (name: string) => screen.findByRole('link', { name });
const inCart = (quantity: number, saved = 0) =>
  keptCart.set({
    country: 'US',
    lines: [{ id: kettle.id, name: kettle.name, picture: '/k.svg', price: kettle.price, quantity, saved }],
  });
const online = (isOnline: boolean) => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);

afterEach(() => vi.useRealTimers());

describe('a visitor', () => {
  it('adds from the shelf, and finds the cart again after a reload', async () => {
    account().open();
    await visit('/us');
    await screen.findByRole('link', { name: kettle.name });
    await click('Add Copper Kettle to cart');
    expect(await badge('Cart, 1 item')).toBeTruthy();
    expect(JSON.parse(localStorage.getItem('cart') ?? '').lines).toMatchObject([{ id: kettle.id, quantity: 1 }]);
    expect(await screen.findByText('Copper Kettle added. 1 item in your cart.')).toBeTruthy();
  });

  it('sees a check, and then how many there are', async () => {
    account().open();
    await visit('/us');
    await screen.findByRole('link', { name: kettle.name });
    await click('Add Copper Kettle to cart');
    expect(screen.queryByRole('button', { name: 'Fewer: Copper Kettle' })).toBeNull();
    const fewer = await screen.findByRole('button', { name: 'Fewer: Copper Kettle' });
    await click('More: Copper Kettle');
    expect(await badge('Cart, 2 items')).toBeTruthy();
    await userEvent.click(fewer);
    await userEvent.click(fewer);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add Copper Kettle to cart' }));
  });

  it('buys several on the product page, which opens the cart', async () => {
    account().open();
    await visit('/us/p/copper-kettle');
    await screen.findByRole('heading', { level: 1, name: kettle.name });
    await click('More: Copper Kettle');
    await click('Add to cart · $256.00');
    const dialog = within(await screen.findByRole('dialog', { name: 'Your cart' }));
    expect(await dialog.findByText('2 items in your cart.')).toBeTruthy();
    expect((await dialog.findAllByText('$256.00')).length).toBeGreaterThan(0);
    expect(await dialog.findByText('Delivered in 2–5 days')).toBeTruthy();
    expect(dialog.getByRole('link', { name: 'Checkout' }).getAttribute('href')).toBe(
      '/us/sign-in?back=%2Fus%2Fcheckout',
    );
  });

  it('hears that a coupon is checked later', async () => {
    account().open();
    inCart(1);
    await visit('/us/cart');
    await userEvent.type(await screen.findByLabelText('Coupon code'), 'welcome10{Enter}');
    expect(await screen.findAllByText('We check it once you are signed in.')).toHaveLength(2);
  });

  it('brings the cart into the account by signing in, where it comes on top', async () => {
    const sam = account().open().put(kettle.id, 3);
    inCart(2);
    await visit('/us');
    session.open(tokens);
    expect(await badge('Cart, 5 items')).toBeTruthy();
    expect(sam.quantities.get(kettle.id)).toBe(5);
    expect(sam.writes).toHaveLength(1);
  });

  it('leaves nothing behind by signing out', async () => {
    account().signedIn().put(kettle.id, 3);
    await visit('/us');
    await badge('Cart, 3 items');
    session.close();
    expect(await badge('Cart, 0 items')).toBeTruthy();
    expect(localStorage.getItem('cart')).not.toContain(kettle.id);
  });
});

describe('the cart page', () => {
  it('says when it is empty, and what could be in it', async () => {
    account().open();
    await visit('/us/cart');
    expect(await screen.findByText('Nothing in here yet.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Add Copper Kettle to cart' })).toBeTruthy();
  });

  it('saves five quick clicks by one request, and shows the total of the shop', async () => {
    const sam = account().signedIn().put(kettle.id, 1);
    await visit('/us/cart');
    const more = await screen.findByRole('button', { name: 'More: Copper Kettle' });
    for (const _ of '12345') await userEvent.click(more);
    expect(screen.getByLabelText('Quantity of Copper Kettle')).toHaveProperty('value', '6');
    await waitFor(() => expect(sam.quantities.get(kettle.id)).toBe(6));
    expect(sam.writes.length).toBeLessThanOrEqual(2);
    sam.discount = null;
    expect((await screen.findAllByText('$768.00')).length).toBeGreaterThan(0);
  });

  it('takes a line out and puts it back', async () => {
    const sam = account().signedIn().put(kettle.id, 2);
    await visit('/us/cart');
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Copper Kettle' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    await waitFor(() => expect(sam.quantities.size).toBe(0));
    await userEvent.click(undo);
    await waitFor(() => expect(sam.quantities.get(kettle.id)).toBe(2));
    expect(screen.getByLabelText('Quantity of Copper Kettle')).toHaveProperty('value', '2');
  });

  it('forgets a removed line after 8 seconds', async () => {
    account().open();
    inCart(1);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await visit('/us/cart');
    const remove = await screen.findByRole('button', { name: 'Remove Copper Kettle' });
    remove.click();
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
    await vi.advanceTimersByTimeAsync(8_100);
    expect(await screen.findByText('Nothing in here yet.')).toBeTruthy();
  });

  it('rolls back what the account did not take, says why, and tries again', async () => {
    const sam = account().signedIn().put(kettle.id, 1);
    shop.use(
      http.patch(`${API}/cart/items/:id`, () => refusal({ status: 422, type: '/problems/cart-full' }), { once: true }),
    );
    await visit('/us/cart');
    await userEvent.click(await screen.findByRole('button', { name: 'More: Copper Kettle' }));
    expect(await screen.findByText(/^2 not saved\. The cart cannot take more of this\./)).toBeTruthy();
    expect(screen.getByLabelText('Quantity of Copper Kettle')).toHaveProperty('value', '1');
    await userEvent.click(within(screen.getByRole('main')).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(sam.quantities.get(kettle.id)).toBe(2));
    expect(screen.queryByText(/not saved/, { selector: 'main *' })).toBeNull();
  });

  it('shows a price that has changed, the old one beside it', async () => {
    account().signedIn().put(kettle.id, 1).unitMinor = 14_000;
    inCart(1, 1);
    await visit('/us/cart');
    expect(await screen.findByText('New price')).toBeTruthy();
    expect(screen.getByText('$128.00').tagName).toBe('S');
  });

  it('names what is not sold here, and holds the checkout until it is removed', async () => {
    const sam = account().signedIn().put(kettle.id, 1);
    sam.unitMinor = null;
    await visit('/us/cart');
    expect(await screen.findByText('Not sold in United States.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Checkout' })).toHaveProperty('disabled', true);
    expect(screen.getByText('Remove what is not sold here to check out.')).toBeTruthy();
    await click('Remove Copper Kettle');
    await waitFor(() => expect(sam.quantities.size).toBe(0));
  });

  it('shows a visitor’s line that is not sold here as such', async () => {
    account().open();
    shop.use(
      http.get(`${API}/us/products/:id`, () => refusal({ status: 404, type: '/problems/product-not-sold-here' })),
    );
    inCart(1);
    await visit('/us/cart');
    expect(await screen.findByText('Not sold in United States.')).toBeTruthy();
  });

  it('is kept without a network, and saved when there is one again', async () => {
    const sam = account().signedIn().put(kettle.id, 1);
    await visit('/us/cart');
    const more = await screen.findByRole('button', { name: 'More: Copper Kettle' });
    online(false);
    dispatchEvent(new Event('offline'));
    await userEvent.click(more);
    expect(await screen.findByText('Saved for when you are back online.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Checkout' })).toHaveProperty('disabled', true);
    expect(sam.writes).toEqual([]);
    online(true);
    dispatchEvent(new Event('online'));
    await waitFor(() => expect(sam.quantities.get(kettle.id)).toBe(2));
    expect(await screen.findByRole('link', { name: 'Checkout' })).toBeTruthy();
  });

  it('is there when a sign-in has run out, and asks for another', async () => {
    const sam = account().signedIn().put(kettle.id, 1);
    await visit('/us/cart');
    const more = await screen.findByRole('button', { name: 'More: Copper Kettle' });
    shop.use(
      http.patch(`${API}/cart/items/:id`, () => refusal({ status: 401 }), { once: true }),
      http.post(`${API}/auth/refresh`, () => refusal({ status: 401 }), { once: true }),
      http.post(`${API}/auth/login`, () => HttpResponse.json(tokens)),
    );
    await userEvent.click(more);
    const dialog = within(await screen.findByRole('dialog', { name: 'Sign in again' }));
    expect(await badge('Cart, 2 items')).toBeTruthy();
    await userEvent.type(dialog.getByLabelText('E-mail'), 'sam@example.com');
    await userEvent.type(dialog.getByLabelText('Password'), 'walk-the-shop{Enter}');
    await waitFor(() => expect(sam.quantities.get(kettle.id)).toBe(2));
    expect(location.pathname).toBe('/us/cart');
  });
});
