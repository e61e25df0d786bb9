import { HttpResponse, http } from 'msw';
import type { Account } from '../src/api/accounts';
import type { Cart } from '../src/api/cart';
import type { PlacedOrder } from '../src/api/checkout';
import type { Order, OrderList } from '../src/api/orders';
import { session } from '../src/api/session';
import { API, shop } from './shop';

export const ORDER_ID = '0198f000-0000-7000-8000-000000000001';

const usd = (amountMinor: number) => ({
  amount_minor: amountMinor,
  currency: 'USD' as const,
  formatted: `$${(amountMinor / 100).toFixed(2)}`,
});

export const account: Account = {
  id: '0198f000-0000-7000-8000-00000000000a',
  email: 'sam@demo.webstore.example',
  name: 'Sam Lee',
  segment: 'new',
  created_at: '2026-01-01T00:00:00.000Z',
};

export const cart: Cart = {
  country: 'US',
  lines: [
    {
      product_id: 'copper-kettle',
      name: 'Copper Kettle',
      picture: '/art/copper-kettle.svg',
      quantity: 2,
      unit_price: usd(12_800),
      line_total: usd(25_600),
    },
  ],
  item_count: 2,
  subtotal: usd(25_600),
  discount: null,
  total: usd(25_600),
  delivery: { price: usd(0), days: { least: 2, most: 5 } },
};

export const emptyCart: Cart = { ...cart, lines: [], item_count: 0, subtotal: usd(0), total: usd(0) };

export const placedOrder: PlacedOrder = { order_id: ORDER_ID, status: 'confirmed', total: cart.total };

export const order: Order = {
  order_id: ORDER_ID,
  status: 'CONFIRMED',
  payment_status: 'captured',
  fulfillment_status: 'reserving',
  country: 'US',
  payment_method: 'card',
  promo_code: null,
  email: account.email,
  shipping_address: {
    name: 'Sam Lee',
    line1: '500 Howard St',
    city: 'San Francisco',
    region: 'CA',
    postal_code: '94105',
  },
  lines: [
    {
      product_id: 'copper-kettle',
      name: 'Copper Kettle',
      picture: '/art/copper-kettle.svg',
      quantity: 2,
      unit_price: usd(12_800),
      discount: usd(0),
      line_total: usd(25_600),
      fulfillment: 'reserving',
    },
  ],
  subtotal: usd(25_600),
  discount: usd(0),
  total: usd(25_600),
  cancellable: true,
  created_at: '2026-03-01T10:00:00.000Z',
  timeline: [
    { sequence: 1, type: 'OrderCreated', at: '2026-03-01T10:00:00.000Z', facts: {} },
    { sequence: 2, type: 'PaymentCaptured', at: '2026-03-01T10:00:01.000Z', facts: {} },
    { sequence: 3, type: 'OrderConfirmed', at: '2026-03-01T10:00:01.000Z', facts: {} },
  ],
};

export const orderList: OrderList = {
  items: [
    {
      order_id: ORDER_ID,
      status: order.status,
      payment_status: order.payment_status,
      fulfillment_status: order.fulfillment_status,
      country: order.country,
      total: order.total,
      item_count: 2,
      pictures: ['/art/copper-kettle.svg'],
      created_at: order.created_at,
    },
  ],
  next_cursor: null,
};

/** A shopper who is signed in and has a full cart. */
export function signIn(): void {
  session.open({
    access_token: 'access',
    refresh_token: 'refresh',
    token_type: 'Bearer',
    expires_in: 900,
  } as Parameters<typeof session.open>[0]);
  shop.use(
    http.get(`${API}/me`, () => HttpResponse.json(account)),
    http.get(`${API}/cart`, () => HttpResponse.json(cart)),
    http.get(`${API}/orders`, () => HttpResponse.json(orderList)),
    http.get(`${API}/orders/:id`, () => HttpResponse.json(order)),
    http.get(`${API}/countries`, () =>
      HttpResponse.json({ items: [{ code: 'US', name: 'United States', delivery_days: { least: 2, most: 5 } }] }),
    ),
  );
}
