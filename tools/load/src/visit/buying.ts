import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { chosen, type Manner, type Request, type Shopper } from './shopper.js';

const COUPONS = ['WELCOME10', 'SAVE20', 'FLAT50', 'BIGORDER', 'NEWUSER', 'SPRING19', 'NOSUCHCODE'] as const;
const WRONG_COUPON = 'NOSUCHCODE';
const METHODS = ['card', 'card', 'card', 'wallet', 'bank_transfer'] as const;
const BAD_CARD = 'card_declined';

const cartSchema = z.object({ discount: z.object({ promo_code: z.string().nullable() }).nullable() });
const placedSchema = z.object({ order_id: z.uuid() });

const isReady = ({ token, inCart }: Shopper) => token !== undefined && inCart.length > 0;

function checkOut(shopper: Shopper, more: { payment_method: string; coupon?: string | undefined }): Request {
  if (!isReady(shopper)) return undefined;
  return { path: '/checkout', body: { country: shopper.country, ...more }, key: randomUUID() };
}

function takeOrder(shopper: Shopper, body: unknown): void {
  shopper.orderId = placedSchema.parse(body).order_id;
  shopper.inCart = [];
}

export const buying = {
  'add to the cart': {
    ask: ({ token, product, country }, choice) =>
      token === undefined || product === undefined
        ? undefined
        : { path: '/cart/add', body: { product_id: product, quantity: 1 + (choice % 2), country } },
    learn: (shopper) => {
      if (shopper.product !== undefined) shopper.inCart = [...new Set([...shopper.inCart, shopper.product])];
    },
  },
  'look at the cart': { ask: ({ token, country }) => token && { path: `/cart?country=${country}` } },
  'change a quantity': {
    ask: (shopper, choice) => {
      const item = chosen(shopper.inCart, choice);
      return item && { path: `/cart/items/${item}`, body: { quantity: 1 + (choice % 3) } };
    },
  },
  'take out of the cart': {
    ask: (shopper) => {
      const item = shopper.inCart.pop();
      return item && { path: `/cart/items/${item}` };
    },
  },
  'try a coupon': {
    ask: (shopper, choice) => {
      shopper.coupon = chosen(COUPONS, choice);
      return shopper.token && { path: `/cart?country=${shopper.country}&coupon=${shopper.coupon}` };
    },
    // Who sees that it takes nothing off pays without.
    learn: (shopper, body) => {
      if (cartSchema.parse(body).discount?.promo_code !== shopper.coupon) shopper.coupon = undefined;
    },
  },
  'check out': {
    ask: (shopper, choice) => {
      const { coupon } = shopper;
      shopper.coupon = undefined;
      return checkOut(shopper, { payment_method: chosen(METHODS, choice) ?? 'card', ...(coupon && { coupon }) });
    },
    learn: takeOrder,
  },
  'check out in haste': { ask: (shopper) => checkOut(shopper, { payment_method: 'card' }), learn: takeOrder },
  'check out with a wrong coupon': {
    ask: (shopper) => checkOut(shopper, { payment_method: 'card', coupon: WRONG_COUPON }),
    learn: takeOrder,
  },
  'check out with a bad card': {
    ask: (shopper) => checkOut(shopper, { payment_method: BAD_CARD }),
    learn: takeOrder,
  },
  'look at the order': { ask: ({ token, orderId }) => token && orderId && { path: `/orders/${orderId}` } },
  'look at all orders': { ask: ({ token }) => token && { path: '/orders' } },
  'cancel the order': {
    ask: ({ token, orderId }) => token && orderId && { path: `/orders/${orderId}/cancel`, key: randomUUID() },
  },
  ping: { ask: () => ({ path: '/ping' }) },
} as const satisfies Record<string, Manner>;
