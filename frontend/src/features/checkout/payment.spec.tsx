import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { cart, emptyCart, ORDER_ID, order, signIn } from '../../../test/checkout-shop';
import { answering, comeToPay, confirmed, pay, pending, problem, typeCard } from '../../../test/pay';
import { API, shop } from '../../../test/shop';
import { visit } from '../../../test/show';
import { coupon } from '../cart/cart';

beforeEach(signIn);

describe('a payment', () => {
  it('is sent once, however often the button is pressed', async () => {
    const sent = answering(async () => {
      await delay(50);
      return confirmed(1);
    });
    await comeToPay();
    await typeCard();
    await userEvent.dblClick(screen.getByRole('button', { name: 'Pay $256.00' }));
    await waitFor(() => expect(location.pathname).toBe(`/us/orders/${ORDER_ID}`));
    expect(sent).toHaveLength(1);
  });

  it('says that the bank is asked when it takes its time', async () => {
    answering(async () => {
      await delay(2_000);
      return confirmed(1);
    });
    await pay();
    const button = await screen.findByRole('button', { name: 'Contacting the bank …' });
    expect(button.getAttribute('aria-busy')).toBe('true');
    await waitFor(() => expect(location.pathname).toBe(`/us/orders/${ORDER_ID}`));
  });

  it('that is declined costs nothing, keeps what was typed, and goes with a new key the next time', async () => {
    const sent = answering(problem(402, 'payment-declined'), confirmed);
    await pay();
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('The bank said no. You have not been charged.')).toBeTruthy();
    expect(document.activeElement).toBe(alert);
    expect((screen.getByLabelText('Card number') as HTMLInputElement).value).toBe('4242 4242 4242 4242');
    await userEvent.click(screen.getByRole('button', { name: 'Pay $256.00' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });

  it.each([
    ['a busy shop', problem(429, 'rate-limited', { 'retry-after': '1' }), /a lot at once/],
    ['a bank out of reach', problem(503, 'payments-unavailable', { 'retry-after': '1' }), /not possible right now/],
    ['a failing server', problem(500, 'internal'), /Trying again is safe/],
  ])('that %s did not take up is sent again with its key', async (_what, reply, words) => {
    const sent = answering(reply, confirmed);
    await pay();
    expect(await screen.findByText(words)).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Pay $256.00' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.key).toBe(sent[0]?.key);
  });

  it('waits as long as the shop asks for', async () => {
    const sent = answering(problem(429, 'rate-limited', { 'retry-after': '30' }));
    await pay();
    const button = await screen.findByRole('button', { name: /^Try again in \d+ seconds$/ });
    await userEvent.click(button);
    expect(sent).toHaveLength(1);
  });

  it('that failed has a code for support', async () => {
    answering(problem(500, 'internal'));
    await pay();
    expect(within(await screen.findByRole('alert')).getByText('c0ffee')).toBeTruthy();
  });

  it('keeps its key over a reload, and gets a new one for another basket', async () => {
    const sent = answering(problem(500, 'internal'));
    await pay();
    await screen.findByText(/Trying again is safe/);
    document.body.replaceChildren();
    await pay();
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.key).toBe(sent[0]?.key);
    document.body.replaceChildren();
    const total = { amount_minor: 25_600, currency: 'USD', formatted: '$256.00' };
    const lines = [...cart.lines, ...cart.lines.map((line) => ({ ...line, product_id: 'lamp', name: 'Lamp' }))];
    shop.use(http.get(`${API}/cart`, () => HttpResponse.json({ ...cart, lines, total })));
    await pay();
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent[2]?.key).not.toBe(sent[0]?.key);
  });

  it('with a coupon that has run out can go on without it', async () => {
    coupon.set('WELCOME10');
    const sent = answering(problem(422, 'coupon-refused'), confirmed);
    await pay();
    await userEvent.click(await screen.findByRole('button', { name: 'Go on without the coupon' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Pay $256.00' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.body.coupon).toBeUndefined();
  });

  it.each([
    ['out-of-stock', 409, /sold out/],
    ['items-not-sold-here', 422, /not sold in this country/],
  ])('of what there is not (%s) leads back to the cart', async (type, status, words) => {
    answering(problem(status, type));
    await pay();
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Change the cart' }).getAttribute('href')).toBe('/us/cart');
  });

  it('of a cart that was emptied elsewhere leads back with the reason', async () => {
    answering(() => {
      shop.use(http.get(`${API}/cart`, () => HttpResponse.json(emptyCart)));
      return problem(400, 'cart-empty')(1);
    });
    await pay();
    expect(await screen.findByText(/there is nothing to pay/)).toBeTruthy();
    const [back] = await screen.findAllByRole('link', { name: 'Back to the cart' });
    expect(back?.getAttribute('href')).toBe('/us/cart');
  });
});

describe('a payment without a final word', () => {
  it('is followed to its order, which is shown as soon as it stands', async () => {
    answering(pending);
    await pay();
    expect(await screen.findByRole('heading', { name: 'Still confirming your payment' })).toBeTruthy();
    expect(screen.getByText(`Order ${ORDER_ID}`)).toBeTruthy();
    await waitFor(() => expect(location.search).toBe('?placed=1'), { timeout: 8_000 });
  });

  it('is sent again under its key when no answer came', async () => {
    const sent = answering(() => HttpResponse.error(), confirmed);
    await pay();
    expect(await screen.findByRole('heading', { name: 'Still confirming your payment' })).toBeTruthy();
    await waitFor(() => expect(location.search).toBe('?placed=1'), { timeout: 8_000 });
    expect(sent.map(({ key }) => key)).toEqual([sent[0]?.key, sent[0]?.key]);
    expect(sent[1]?.body).toEqual(sent[0]?.body);
  });

  it('goes on after a reload', async () => {
    const sent = answering(pending);
    await pay();
    await screen.findByRole('heading', { name: 'Still confirming your payment' });
    document.body.replaceChildren();
    await visit('/us/checkout');
    expect(await screen.findByRole('heading', { name: 'Still confirming your payment' })).toBeTruthy();
    await waitFor(() => expect(location.search).toBe('?placed=1'), { timeout: 8_000 });
    expect(sent).toHaveLength(1);
  });

  it('ends at the payment when the bank says no after all, and keeps the card', async () => {
    shop.use(
      http.get(`${API}/orders/:id`, () =>
        HttpResponse.json({
          ...order,
          status: 'CANCELLED',
          payment_status: 'declined',
          timeline: [
            { sequence: 1, type: 'OrderCancelled', at: order.created_at, facts: { reason: 'payment-declined' } },
          ],
        }),
      ),
    );
    answering(pending);
    await pay();
    expect(await screen.findByText(/The bank said no/, {}, { timeout: 8_000 })).toBeTruthy();
    expect((screen.getByLabelText('Card number') as HTMLInputElement).value).toBe('4242 4242 4242 4242');
    expect(sessionStorage.getItem('checkout-attempt')).toBeNull();
  });

  it('follows the order of another tab that was faster', async () => {
    answering(problem(409, 'checkout-in-progress', { location: `/orders/${ORDER_ID}`, 'retry-after': '1' }));
    await pay();
    expect(await screen.findByText(`Order ${ORDER_ID}`)).toBeTruthy();
    await waitFor(() => expect(location.search).toBe('?placed=1'), { timeout: 8_000 });
  });
});
