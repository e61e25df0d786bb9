import { randomUUID } from 'node:crypto';
import { Dice } from '@webstore/dice';
import { catalog } from '@webstore/telemetry/testing';
import type { Checkout, Loose } from '@webstore/testing';
import type { Guest } from './guest.js';
import type { ObservedShop } from './observed-shop.js';

export const COUNTRIES = catalog['webstore.checkouts'].attributes.country.values;
export type Country = (typeof COUNTRIES)[number];

const METHODS = ['card', 'wallet', 'bank_transfer', 'gift_card'];

export interface Purchase {
  readonly guest: Guest;
  readonly status: number;
  readonly orderId: string;
}

/** Shoppers whose every step follows from the seed. */
export class Shoppers {
  private readonly dice: Dice;

  constructor(
    private readonly observed: ObservedShop,
    seed: number,
  ) {
    this.dice = new Dice(seed);
  }

  /** One shopper looks around, takes something and pays for it. */
  async buy(wish: Checkout = {}): Promise<Purchase> {
    const { country = this.dice.one(COUNTRIES), method = this.dice.one(METHODS) } = wish;
    const guest = await this.observed.guest();
    const products = await this.browse(guest, country);
    for (const id of products) await guest.puts(id, 1 + this.dice.below(2), country);
    return orderOf(guest, await guest.checksOut({ ...wish, country, method }));
  }

  /** Buys this one product, in the US. */
  async buyOnly(productId: string, quantity = 1, wish: Checkout = {}): Promise<Purchase> {
    const guest = await this.observed.guest();
    await guest.puts(productId, quantity);
    return orderOf(guest, await guest.checksOut(wish));
  }

  /** An order beside the cart. */
  async orderDirectly(productId: string): Promise<Purchase> {
    const guest = await this.observed.guest();
    const body = { country: 'US', payment_method: 'card', items: [{ product_id: productId, quantity: 1 }] };
    return orderOf(guest, await guest.post('/orders', body, { 'idempotency-key': randomUUID() }));
  }

  private async browse(guest: Guest, country: Country): Promise<string[]> {
    const { body } = await guest.get(`/${country.toLowerCase()}/products`);
    const shown = (body.items as Loose[]).map(({ id }) => String(id));
    const seen = [...new Set([this.dice.one(shown), this.dice.one(shown), this.dice.one(shown)])];
    for (const id of seen) await guest.get(`/${country.toLowerCase()}/products/${id}`);
    return seen.slice(0, 1 + this.dice.below(2));
  }
}

function orderOf(guest: Guest, { status, body }: { readonly status: number; readonly body: Loose }): Purchase {
  return { guest, status, orderId: body.order_id };
}
