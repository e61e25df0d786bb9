import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyCart, ORDER_ID, order, orderList, signIn } from '../../../test/checkout-shop';
import { API, refusal, shop } from '../../../test/shop';
import { visit } from '../../../test/show';
import { session } from '../../api/session';

beforeEach(signIn);

const detail = `/us/orders/${ORDER_ID}`;

describe('the list of orders', () => {
  it('shows each with its date, standing, pictures and total', async () => {
    await visit('/us/orders');
    const link = await screen.findByRole('link', { name: 'Placed on Mar 1, 2026' });
    expect(link.getAttribute('href')).toBe(detail);
    const row = within(link.closest('li') as HTMLElement);
    expect(row.getByText('Being prepared')).toBeTruthy();
    expect(row.getByText('$256.00')).toBeTruthy();
    expect(row.getByText('2 items')).toBeTruthy();
    expect(row.getByRole('presentation').getAttribute('src')).toBe('/api/art/copper-kettle.svg');
  });

  it('goes on to older ones', async () => {
    const older = { ...orderList.items[0], order_id: 'older', created_at: '2025-12-24T10:00:00.000Z' };
    shop.use(
      http.get(`${API}/orders`, ({ request }) =>
        new URL(request.url).searchParams.get('cursor') === 'next'
          ? HttpResponse.json({ items: [older], next_cursor: null })
          : HttpResponse.json({ ...orderList, next_cursor: 'next' }),
      ),
    );
    await visit('/us/orders');
    await userEvent.click(await screen.findByRole('button', { name: 'Show older orders' }));
    expect(await screen.findByText('Placed on Dec 24, 2025')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /^Placed on/ })).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Show older orders' })).toBeNull();
  });

  it('of a shopper who has none leads to the shelf', async () => {
    shop.use(http.get(`${API}/orders`, () => HttpResponse.json({ items: [], next_cursor: null })));
    await visit('/us/orders');
    expect(await screen.findByText('No orders yet. The shelf is waiting.')).toBeTruthy();
  });

  it('asks who is nobody to sign in, and comes back', async () => {
    session.close();
    await visit('/us/orders');
    const link = await within(screen.getByRole('main')).findByRole('link', { name: 'Sign in' });
    expect(link.getAttribute('href')).toBe('/us/sign-in?back=%2Fus%2Forders');
  });

  it('that does not load can be asked for again', async () => {
    shop.use(http.get(`${API}/orders`, () => refusal({ status: 500 })));
    await visit('/us/orders');
    expect(await screen.findByText('Something went wrong on our side.')).toBeTruthy();
    signIn();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Being prepared')).toBeTruthy();
  });

  it('puts what was ordered into the cart again', async () => {
    const added: unknown[] = [];
    shop.use(
      http.post(`${API}/cart/add`, async ({ request }) => {
        added.push(await request.json());
        return HttpResponse.json({ item_count: 2 });
      }),
      http.get(`${API}/cart`, () => HttpResponse.json(emptyCart)),
    );
    await visit('/us/orders');
    await userEvent.click(await screen.findByRole('button', { name: 'Buy again: order of Mar 1, 2026' }));
    const drawer = await screen.findByRole('dialog', { name: 'Your cart' });
    await userEvent.click(within(drawer).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(added).toEqual([{ product_id: 'copper-kettle', quantity: 2, country: 'US' }]));
  });
});

describe('an order', () => {
  it('that was just placed is confirmed with its number, e-mail and what comes next', async () => {
    await visit(`${detail}?placed=1`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Thank you for your order' })).toBeTruthy();
    expect(screen.getAllByText(ORDER_ID).length).toBeGreaterThan(0);
    expect(screen.getByText('sam@demo.webstore.example')).toBeTruthy();
    expect(await screen.findByText(/with you in 2 to 5 days/)).toBeTruthy();
    expect(screen.getByText('San Francisco, CA 94105')).toBeTruthy();
  });

  it('says where it is, in words', async () => {
    await visit(detail);
    const current = await waitFor(() => {
      const found = document.querySelector('[aria-current=step]');
      expect(found).toBeTruthy();
      return found as HTMLElement;
    });
    expect(within(current).getByText('Paid')).toBeTruthy();
    expect(within(current).getByText('Now')).toBeTruthy();
    expect(screen.getAllByText('To come')).toHaveLength(2);
  });

  it('that has to wait for its goods says so calmly', async () => {
    const [line] = order.lines;
    shop.use(
      http.get(`${API}/orders/:id`, () =>
        HttpResponse.json({ ...order, fulfillment_status: 'delayed', lines: [{ ...line, fulfillment: 'delayed' }] }),
      ),
    );
    await visit(`${detail}?placed=1`);
    expect(await screen.findByText(/may arrive 1–2 days later; there is nothing for you to do/)).toBeTruthy();
  });

  it('is cancelled once that is confirmed, under one key however often it is sent', async () => {
    const keys: (string | null)[] = [];
    let isCancelled = false;
    shop.use(
      http.get(`${API}/orders/:id`, () =>
        HttpResponse.json(isCancelled ? { ...order, status: 'CANCELLED', cancellable: false } : order),
      ),
      http.post(`${API}/orders/:id/cancel`, ({ request }) => {
        keys.push(request.headers.get('idempotency-key'));
        if (keys.length === 1) return refusal({ status: 500 });
        isCancelled = true;
        return HttpResponse.json({ order_id: ORDER_ID, status: 'cancelled', refund: order.total });
      }),
    );
    await visit(detail);
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel the order' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/You get \$256\.00 back/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel the order' }));
    expect(await dialog.findByRole('alert')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel the order' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Cancel the order' })).toBeNull());
    expect(screen.getAllByText('Cancelled')).not.toHaveLength(0);
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('that is on its way is not cancelled any more', async () => {
    shop.use(
      http.post(`${API}/orders/:id/cancel`, () => refusal({ status: 409, type: '/problems/order-not-cancellable' })),
    );
    await visit(detail);
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel the order' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel the order' }));
    expect(await dialog.findByText(/already on its way/)).toBeTruthy();
  });

  it('stays to be seen while the shop is out of reach, with its time', async () => {
    await visit(detail);
    await screen.findByText('Being prepared');
    shop.use(
      http.get(`${API}/orders/:id`, () => HttpResponse.error()),
      http.post(`${API}/orders/:id/cancel`, () => HttpResponse.error()),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Cancel the order' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel the order' }));
    expect(await screen.findByText(/This is what we knew at/)).toBeTruthy();
    expect(screen.getByText('San Francisco, CA 94105')).toBeTruthy();
  });

  it('of somebody else is not there', async () => {
    shop.use(http.get(`${API}/orders/:id`, () => refusal({ status: 404 })));
    await visit(detail);
    expect(await screen.findByText('There is nothing here.')).toBeTruthy();
  });
});
