import type { Tokens } from '@webstore/contracts';
import { HttpResponse, http } from 'msw';
import type { Account } from '../src/api/accounts';
import type { Cart, CartAddition } from '../src/api/cart';
import type { CountryList } from '../src/api/countries';
import { session } from '../src/api/session';
import { API, kettle, refusal, shop } from './shop';

export const tokens: Tokens = {
  access_token: 'access',
  refresh_token: 'refresh',
  token_type: 'Bearer',
  expires_in: 900,
};

const sam: Account = {
  id: '6d1f0a52-0000-4000-8000-000000000001',
  email: 'sam@example.com',
  name: 'Sam',
  segment: 'new',
  created_at: '2026-01-01T00:00:00Z',
};

const countries: CountryList = {
  items: [
    {
      code: 'US',
      name: 'United States',
      currency: 'USD',
      locale: 'en-US',
      tax_inclusive: false,
      delivery_days: { least: 2, most: 5 },
    },
  ],
};

const dollars = (amountMinor: number) => ({
  amount_minor: amountMinor,
  currency: 'USD' as const,
  formatted: `$${(amountMinor / 100).toFixed(2)}`,
});

/** An account of the shop in memory: its cart, priced like the kettle, and what it was asked. */
export class FakeAccount {
  readonly quantities = new Map<string, number>();
  /** As `PATCH /cart/items/copper-kettle {"quantity":3}`. */
  readonly writes: string[] = [];
  unitMinor: number | null = kettle.price.amount_minor;
  discount: Cart['discount'] = null;
  private readonly seen = new Set<string>();

  /** Answers for the account from now on. */
  open(): this {
    shop.use(
      http.get(`${API}/countries`, () => HttpResponse.json(countries)),
      http.get(`${API}/me`, () => HttpResponse.json(sam)),
      http.get(`${API}/cart`, ({ request }) => {
        const coupon = new URL(request.url).searchParams.get('coupon');
        return HttpResponse.json(this.cart(coupon));
      }),
      http.post<never, CartAddition>(`${API}/cart/add`, async ({ request }) => {
        const body = await request.json();
        const key = request.headers.get('idempotency-key') ?? '';
        this.writes.push(`POST /cart/add ${JSON.stringify(body)}`);
        if (!this.seen.has(key)) this.put(body.product_id, this.of(body.product_id) + body.quantity);
        this.seen.add(key);
        return this.badge();
      }),
      http.patch<{ id: string }, { quantity: number }>(`${API}/cart/items/:id`, async ({ params, request }) => {
        const { quantity } = await request.json();
        this.writes.push(`PATCH ${params.id} ${quantity}`);
        if (!this.quantities.has(params.id)) return refusal({ status: 404, type: '/problems/not-in-cart' });
        this.put(params.id, quantity);
        return this.badge();
      }),
      http.delete<{ id: string }>(`${API}/cart/items/:id`, ({ params }) => {
        this.writes.push(`DELETE ${params.id}`);
        this.quantities.delete(params.id);
        return this.badge();
      }),
      http.post(`${API}/auth/logout`, () => new HttpResponse(null, { status: 204 })),
    );
    return this;
  }

  /** Signed in already, as after a reload. */
  signedIn(): this {
    session.open(tokens);
    return this.open();
  }

  put(id: string, quantity: number): this {
    this.quantities.set(id, quantity);
    return this;
  }

  private of(id: string): number {
    return this.quantities.get(id) ?? 0;
  }

  private badge() {
    return HttpResponse.json({ item_count: this.count() });
  }

  private count(): number {
    return [...this.quantities.values()].reduce((sum, quantity) => sum + quantity, 0);
  }

  private cart(coupon: string | null): Cart {
    const { unitMinor } = this;
    const subtotal = (unitMinor ?? 0) * this.count();
    const isKnown = coupon === null || this.discount?.promo_code === coupon;
    const refused: Cart['discount'] = { amount: dollars(0), promo_code: null, coupon_refused: 'unknown' };
    const discount = isKnown ? this.discount : refused;
    return {
      country: 'US',
      lines: [...this.quantities].map(([product_id, quantity]) => ({
        product_id,
        name: product_id === kettle.id ? kettle.name : product_id,
        picture: '/art/copper-kettle.svg',
        quantity,
        unit_price: unitMinor === null ? null : dollars(unitMinor),
        line_total: unitMinor === null ? null : dollars(unitMinor * quantity),
      })),
      item_count: this.count(),
      subtotal: dollars(subtotal),
      discount,
      total: dollars(subtotal - (discount?.amount.amount_minor ?? 0)),
      delivery: { price: dollars(0), days: { least: 2, most: 5 } },
    };
  }
}
