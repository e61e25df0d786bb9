/** What a shopper can do: one request each. */
export interface Act {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly route: string;
  /** How long the shopper looks at what came of it, at least and at most. */
  readonly thinkMs: readonly [least: number, most: number];
  /** Answers that are nobody's failure: some cards are declined by chance, and the last of a limited edition goes once. */
  readonly expected: readonly number[];
}

const LOOK = [1_000, 4_000] as const;
const CLICK = [800, 2_000] as const;
const TYPE = [2_000, 5_000] as const;

const get = (route: string, thinkMs: Act['thinkMs']): Act => ({ method: 'GET', route, thinkMs, expected: [200] });
const post = (route: string, thinkMs: Act['thinkMs'], expected: Act['expected']): Act => ({
  method: 'POST',
  route,
  thinkMs,
  expected,
});

export const acts = {
  browse: get('/:country/products', LOOK),
  'browse on': get('/:country/products', LOOK),
  'pick a category': get('/:country/products', LOOK),
  search: get('/:country/products', LOOK),
  'view a product': get('/:country/products/:id', LOOK),
  register: post('/auth/register', CLICK, [201]),
  // Somebody new, where the shop knows no customers of the past.
  'sign in': post('/auth/login', CLICK, [200, 201]),
  'mistype the password': post('/auth/login', TYPE, [401]),
  'stay signed in': post('/auth/refresh', CLICK, [200]),
  'sign out': post('/auth/logout', CLICK, [204]),
  'look at the account': get('/me', CLICK),
  'add to the cart': post('/cart/add', CLICK, [200]),
  'look at the cart': get('/cart', LOOK),
  'change a quantity': { method: 'PATCH', route: '/cart/items/:product_id', thinkMs: CLICK, expected: [200] },
  'take out of the cart': { method: 'DELETE', route: '/cart/items/:product_id', thinkMs: CLICK, expected: [200] },
  'try a coupon': get('/cart', CLICK),
  'check out': post('/checkout', TYPE, [201, 202, 402, 409]),
  // The parcel leaves within a second or two: who regrets does so at once.
  'check out in haste': post('/checkout', [0, 200], [201, 202, 402, 409]),
  // Where promotions cannot say in time whether there is such a coupon, the order goes through without.
  'check out with a wrong coupon': post('/checkout', TYPE, [422, 201, 202, 402, 409]),
  'check out with a bad card': post('/checkout', TYPE, [402, 202, 409]),
  'look at the order': get('/orders/:id', LOOK),
  'look at all orders': get('/orders', LOOK),
  'cancel the order': post('/orders/:id/cancel', LOOK, [200, 409]),
  ping: get('/ping', CLICK),
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof acts;

export function actNamed(name: ActName): Act {
  return acts[name];
}
