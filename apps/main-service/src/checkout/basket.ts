import { Inject, Injectable } from '@nestjs/common';
import { type Country, markets } from '@webstore/contracts';
import type { Queryable } from '@webstore/database';
import { add, type Money, money, times, zero } from '@webstore/money';
import { STORE } from '../backing.js';
import { type CartLine, CartRepository } from '../cart/cart.repository.js';
import { CartEmpty, NotSoldHere } from './checkout.errors.js';
import type { OrderRequest, RequestedItem } from './order-request.js';

/** What is being bought, at the prices of now. The version is the cart's, null for a direct order. */
export interface Basket {
  readonly lines: readonly BasketLine[];
  readonly subtotal: Money;
  readonly cartVersion: number | null;
}

export interface BasketLine {
  readonly productId: string;
  readonly name: string;
  readonly quantity: number;
  readonly unit: Money;
  readonly inventoryPolicy: 'optimistic' | 'pessimistic';
}

const ITEMS = `
  SELECT item.product_id, product.name, item.quantity, product.inventory_policy, offer.amount_minor
  FROM jsonb_to_recordset($2::jsonb) AS item (product_id text, quantity int)
  LEFT JOIN product ON product.id = item.product_id
  LEFT JOIN offer ON offer.country = $1 AND offer.product_id = item.product_id`;

@Injectable()
export class Baskets {
  constructor(
    @Inject(STORE) private readonly store: Queryable,
    private readonly carts: CartRepository,
  ) {}

  /** @throws CartEmpty, NotSoldHere */
  async fill({ shopperId, country, items }: Pick<OrderRequest, 'shopperId' | 'country' | 'items'>): Promise<Basket> {
    const { version, lines } =
      items === 'cart'
        ? await this.carts.read(shopperId, country)
        : { version: null, lines: await this.price(items, country) };
    if (lines.length === 0) throw new CartEmpty();
    const unsold = lines.filter(({ amount_minor }) => amount_minor === null);
    if (unsold.length > 0) throw new NotSoldHere(unsold.map(({ product_id }) => product_id));
    return basketOf(lines, country, version);
  }

  private async price(items: readonly RequestedItem[], country: Country): Promise<CartLine[]> {
    const asked = items.map(({ productId, quantity }) => ({ product_id: productId, quantity }));
    const values = [country, JSON.stringify(asked)];
    return (await this.store.query<CartLine>({ name: 'price-items', text: ITEMS, values })).rows;
  }
}

function basketOf(lines: readonly CartLine[], country: Country, cartVersion: number | null): Basket {
  const { currency } = markets[country];
  const priced = lines.map((line) => ({
    productId: line.product_id,
    name: line.name,
    quantity: line.quantity,
    unit: money(line.amount_minor ?? 0, currency),
    inventoryPolicy: line.inventory_policy,
  }));
  const subtotal = priced.reduce((sum, { unit, quantity }) => add(sum, times(unit, quantity)), zero(currency));
  return { lines: priced, subtotal, cartVersion };
}
