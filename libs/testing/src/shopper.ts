import { randomUUID } from 'node:crypto';
import type { Country } from '@webstore/contracts';
import { type Loose, type Reply, Visitor } from './visitor.js';
import { waitUntil } from './wait-until.js';

export interface Checkout {
  readonly country?: Country;
  readonly key?: string;
  readonly method?: string;
  readonly coupon?: string;
  /** What the shopper was shown, in US cents. */
  readonly expectedMinor?: number;
}

/** A signed-in customer doing what customers do. */
export class Shopper extends Visitor {
  async puts(productId: string, quantity = 1, country: Country = 'US'): Promise<Reply<Loose>> {
    return this.post('/cart/add', { product_id: productId, quantity, country });
  }

  checksOut({
    country = 'US',
    key = randomUUID(),
    method = 'card',
    coupon,
    expectedMinor,
  }: Checkout = {}): Promise<Reply<Loose>> {
    const body = {
      ...{ country, payment_method: method, ...(coupon !== undefined && { coupon }) },
      ...(expectedMinor !== undefined && { expected_total: { amount_minor: expectedMinor, currency: 'USD' } }),
    };
    return this.post('/checkout', body, { 'idempotency-key': key });
  }

  async order(id: string): Promise<Loose> {
    return (await this.get(`/orders/${id}`)).body;
  }

  /** The order, once it is as the test waits for. */
  orderOnce(id: string, isSo: (order: Loose) => boolean): Promise<Loose> {
    return waitUntil(`order ${id}`, async () => {
      const order = await this.order(id);
      return isSo(order) && order;
    });
  }
}
