import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { cart, emptyCart, ORDER_ID, signIn } from '../../../test/checkout-shop';
import { answering, comeToPay, confirmed, pay, problem, typeCard, typed } from '../../../test/pay';
import { API, shop } from '../../../test/shop';
import { visit } from '../../../test/show';
import { session } from '../../api/session';
import { coupon, cart as keptByDevice } from '../cart/cart';

beforeEach(signIn);

describe('a checkout', () => {
  it('begins after what the account says already, and leads from contact over delivery to payment and to the order', async () => {
    const sent = answering(confirmed);
    await visit('/us/checkout');
    await userEvent.click(await screen.findByRole('link', { name: 'Edit: Contact' }));
    const name = await screen.findByLabelText('Full name');
    expect((name as HTMLInputElement).value).toBe('Sam Lee');
    await userEvent.click(screen.getByRole('button', { name: 'Continue to delivery' }));
    expect(location.search).toBe('?step=delivery');
    await userEvent.type(await screen.findByLabelText('Street address'), '500 Howard St');
    await userEvent.type(screen.getByLabelText('City'), 'San Francisco');
    await userEvent.selectOptions(screen.getByLabelText('State'), 'California');
    await userEvent.type(screen.getByLabelText('ZIP code'), '94105');
    await userEvent.click(screen.getByRole('button', { name: 'Continue to payment' }));
    expect(document.activeElement?.textContent).toContain('Payment');
    await typeCard();
    await userEvent.click(screen.getByRole('button', { name: 'Pay $256.00' }));
    await waitFor(() => expect(location.pathname + location.search).toBe(`/us/orders/${ORDER_ID}?placed=1`));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toEqual({
      country: 'US',
      payment_method: 'card',
      expected_total: { amount_minor: 25_600, currency: 'USD' },
      email: 'sam@demo.webstore.example',
      shipping_address: {
        name: 'Sam Lee',
        line1: '500 Howard St',
        city: 'San Francisco',
        region: 'CA',
        postal_code: '94105',
      },
    });
  });

  it('stays at the address until the shopper goes on', async () => {
    await visit('/us/checkout');
    await userEvent.type(await screen.findByLabelText('Street address'), '500 Howard St');
    await userEvent.type(screen.getByLabelText('City'), 'San Francisco');
    await userEvent.selectOptions(screen.getByLabelText('State'), 'California');
    await userEvent.type(screen.getByLabelText('ZIP code'), '94105-1234');
    expect((screen.getByLabelText('ZIP code') as HTMLInputElement).value).toBe('94105-1234');
  });

  it('asks who is nobody to sign in, and comes back', async () => {
    session.close();
    await visit('/us/checkout?step=delivery');
    await waitFor(() => expect(location.pathname).toBe('/us/sign-in'));
    expect(new URLSearchParams(location.search).get('back')).toBe('/us/checkout?step=delivery');
  });

  it('keeps what was typed over a reload, and nothing of the card', async () => {
    await comeToPay();
    await typeCard('4000000000000002');
    const kept = Object.values({ ...sessionStorage, ...localStorage }).join();
    expect(kept).toContain('500 Howard St');
    expect(kept.replaceAll(/\D/g, '')).not.toContain('4000000000000002');
    expect(kept).not.toContain('12 / 34');
  });

  it('goes back a step with the Back of the browser, step by step', async () => {
    await comeToPay();
    await userEvent.click(screen.getByRole('link', { name: 'Edit: Contact' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Continue to delivery' }));
    expect(await screen.findByLabelText('Card number')).toBeTruthy();
    history.back();
    expect(await screen.findByLabelText('Full name')).toBeTruthy();
    history.back();
    expect(await screen.findByLabelText('Card number')).toBeTruthy();
  });

  it('opens a finished step again', async () => {
    await comeToPay();
    expect(screen.getByText('San Francisco, CA 94105')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Edit: Delivery' }));
    const city = await screen.findByLabelText('City');
    await userEvent.clear(city);
    await userEvent.type(city, 'Oakland');
    await userEvent.click(screen.getByRole('button', { name: 'Continue to payment' }));
    expect(await screen.findByText('Oakland, CA 94105')).toBeTruthy();
  });

  it('shows what is bought, also behind a bar', async () => {
    await comeToPay();
    expect(screen.getAllByText('Copper Kettle')).toHaveLength(2);
    expect(screen.getAllByText('2 pieces')).toHaveLength(2);
  });

  it('carries the coupon of the cart along', async () => {
    const asked: (string | null)[] = [];
    shop.use(
      http.get(`${API}/cart`, ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('coupon'));
        const amount = { amount_minor: 2_560, currency: 'USD', formatted: '$25.60' };
        const total = { amount_minor: 23_040, currency: 'USD', formatted: '$230.40' };
        return HttpResponse.json({
          ...cart,
          discount: { amount, promo_code: 'WELCOME10', coupon_refused: null },
          total,
        });
      }),
    );
    const sent = answering(confirmed);
    coupon.set('WELCOME10');
    await comeToPay();
    expect(screen.getAllByText('Discount · WELCOME10')).toHaveLength(2);
    await typeCard();
    await userEvent.click(screen.getByRole('button', { name: 'Pay $230.40' }));
    await waitFor(() => expect(sent[0]?.body.coupon).toBe('WELCOME10'));
    expect(asked).toContain('WELCOME10');
  });
});

describe('a form', () => {
  it('says nothing of a field that was only passed, and checks it once it was changed', async () => {
    await visit('/us/checkout?step=contact');
    const email = await screen.findByLabelText('E-mail');
    await userEvent.click(email);
    await userEvent.tab();
    expect(screen.queryByText(/does not look like/)).toBeNull();
    await userEvent.clear(email);
    await userEvent.type(email, 'sam@');
    expect(screen.queryByText(/does not look like/)).toBeNull();
    await userEvent.tab();
    expect(await screen.findByText(/does not look like an e-mail/)).toBeTruthy();
    expect(email.getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(email, 'e');
    expect(screen.queryByText(/does not look like/)).toBeNull();
  });

  it('lists all that is wrong when it is sent, with a way to each field', async () => {
    sessionStorage.setItem('checkout-draft', JSON.stringify({ ...typed, addresses: {} }));
    await visit('/us/checkout?step=delivery');
    await userEvent.click(await screen.findByRole('button', { name: 'Continue to payment' }));
    const alert = await screen.findByRole('alert');
    expect(document.activeElement).toBe(alert);
    expect(within(alert).getByText('4 things need a look')).toBeTruthy();
    await userEvent.click(within(alert).getByRole('link', { name: 'ZIP code is missing.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('ZIP code'));
  });

  it('does not pay with a card that cannot be one', async () => {
    const sent = answering(confirmed);
    await pay('4242424242424241');
    expect(await screen.findAllByText('This is no valid card number. Check the digits.')).toHaveLength(2);
    expect(sent).toHaveLength(0);
  });

  it('is written in the way of the country', async () => {
    sessionStorage.setItem('checkout-draft', JSON.stringify({ ...typed, addresses: {} }));
    await visit('/jp/checkout?step=delivery');
    const postcode = await screen.findByLabelText('郵便番号');
    await userEvent.type(postcode, '1500001');
    await userEvent.tab();
    expect((postcode as HTMLInputElement).value).toBe('150-0001');
    const labels = [...document.querySelectorAll('form label')].map(({ textContent }) => textContent);
    expect(labels).toEqual(['郵便番号', '都道府県', '市区町村', '町名・番地', '建物名・部屋番号（任意）']);
  });

  it('takes a number of the hint', async () => {
    const sent = answering(problem(402, 'payment-declined'));
    await comeToPay();
    await userEvent.click(screen.getByRole('button', { name: 'Use 4000 0000 0000 0002' }));
    await userEvent.click(screen.getByRole('button', { name: 'Pay $256.00' }));
    await waitFor(() => expect(sent[0]?.body.payment_method).toBe('card_declined'));
  });

  it('asks for no card where none is needed', async () => {
    const sent = answering(confirmed);
    await comeToPay();
    await userEvent.click(screen.getByRole('radio', { name: /Wallet/ }));
    expect(screen.queryByLabelText('Card number')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Pay $256.00' }));
    await waitFor(() => expect(sent[0]?.body.payment_method).toBe('wallet'));
  });
});

describe('a checkout of who has just signed in', () => {
  it('waits for what was gathered before', async () => {
    session.close();
    keptByDevice.add({ id: 'copper-kettle', name: 'Copper Kettle', picture: '/art/copper-kettle.svg' }, 2);
    let isSaved = false;
    shop.use(
      http.get(`${API}/cart`, () => HttpResponse.json(isSaved ? cart : emptyCart)),
      http.post(`${API}/cart/add`, () => {
        isSaved = true;
        return HttpResponse.json({ item_count: 2 });
      }),
    );
    signIn();
    await visit('/us/checkout');
    expect(await screen.findByLabelText('Street address')).toBeTruthy();
    expect(screen.queryByText(/Your cart is empty/)).toBeNull();
  });
});

describe('a checkout with nothing in the cart', () => {
  it('says so and leads back', async () => {
    shop.use(http.get(`${API}/cart`, () => HttpResponse.json(emptyCart)));
    await visit('/us/checkout');
    expect(await screen.findByText(/Your cart is empty/)).toBeTruthy();
  });
});
