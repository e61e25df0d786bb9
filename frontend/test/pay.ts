import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import type { CheckoutBody } from '../src/api/checkout';
import { ORDER_ID, placedOrder } from './checkout-shop';
import { API, refusal, shop } from './shop';
import { visit } from './show';

interface Sent {
  readonly key: string | null;
  readonly body: CheckoutBody;
}

type Reply = (attempt: number) => Response | Promise<Response>;

export const confirmed: Reply = () =>
  HttpResponse.json(placedOrder, { status: 201, headers: { location: `/orders/${ORDER_ID}` } });
export const pending: Reply = () =>
  HttpResponse.json(
    { ...placedOrder, status: 'pending' },
    { status: 202, headers: { location: `/orders/${ORDER_ID}` } },
  );
export const problem =
  (status: number, type: string, headers: Record<string, string> = {}): Reply =>
  () =>
    refusal({ status, type: `/problems/${type}` }, headers);

const address = { line1: '500 Howard St', line2: '', city: 'San Francisco', region: 'CA', postal_code: '94105' };
/** What the steps before the payment have been told. */
export const typed = {
  contact: { name: 'Sam Lee', email: 'sam@example.com' },
  addresses: { US: address },
  method: 'card',
};

/** What the API was sent, one reply after the other; the last one stays. */
export function answering(...replies: readonly Reply[]): Sent[] {
  const sent: Sent[] = [];
  shop.use(
    http.post(`${API}/checkout`, async ({ request }) => {
      sent.push({ key: request.headers.get('idempotency-key'), body: (await request.json()) as CheckoutBody });
      const reply = replies[Math.min(sent.length, replies.length) - 1] ?? confirmed;
      return reply(sent.length);
    }),
  );
  return sent;
}

/** Comes to the payment with everything typed, as after a reload. */
export async function comeToPay(path = '/us/checkout?step=payment') {
  sessionStorage.setItem('checkout-draft', JSON.stringify(typed));
  await visit(path);
  return screen.findByRole('button', { name: /^(?:Pay|支払う|.*を支払う)/ });
}

export async function typeCard(number = '4242424242424242') {
  await userEvent.type(screen.getByLabelText('Card number'), number);
  await userEvent.type(screen.getByLabelText('Expiry date'), '1234');
  await userEvent.type(screen.getByLabelText('Security code'), '123');
}

export async function pay(number?: string) {
  await comeToPay();
  await typeCard(number);
  await userEvent.click(screen.getByRole('button', { name: 'Pay $256.00' }));
}
