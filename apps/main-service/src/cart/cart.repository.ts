import { Inject, Injectable } from '@nestjs/common';
import type { Country } from '@webstore/contracts';
import type { Queryable } from '@webstore/database';
import { STORE } from '../backing.js';
import { LINES_AT_MOST, QUANTITY_AT_MOST } from './cart.errors.js';

export interface CartLine {
  readonly product_id: string;
  readonly name: string;
  readonly quantity: number;
  readonly inventory_policy: 'optimistic' | 'pessimistic';
  /** The price for one in the country asked for; null where it is not sold. */
  readonly amount_minor: number | null;
}

export interface CartContent {
  readonly version: number | null;
  readonly lines: readonly CartLine[];
}

/** What came of adding: `refused` says why nothing was added. */
export type Added = { readonly itemCount: number } | { readonly refused: 'not-sold' | 'full' };

/** Branches that bring the cart in step with its lines; `lines` yields the `delta` of each line that was changed. */
export function touchCart(lines: string): string {
  return `touched AS (
    UPDATE cart SET version = version + 1, item_count = item_count + change.delta, updated_at = now()
    FROM (SELECT customer_id, sum(delta)::int AS delta FROM ${lines} GROUP BY customer_id) AS change
    WHERE cart.customer_id = change.customer_id
    RETURNING item_count
  )`;
}

const ADD = `
  WITH offered AS (SELECT product_id FROM offer WHERE country = $2 AND product_id = $3),
  added AS (
    INSERT INTO cart_line (customer_id, product_id, quantity) SELECT $1, product_id, $4 FROM offered
    WHERE (SELECT count(*) FROM cart_line WHERE customer_id = $1 AND product_id <> $3) < ${LINES_AT_MOST}
    ON CONFLICT (customer_id, product_id) DO UPDATE SET quantity = cart_line.quantity + excluded.quantity
      WHERE cart_line.quantity + excluded.quantity <= ${QUANTITY_AT_MOST}
    RETURNING customer_id
  ),
  touched AS (
    INSERT INTO cart (customer_id, item_count) SELECT customer_id, $4 FROM added
    ON CONFLICT (customer_id) DO UPDATE SET
      version = cart.version + 1, item_count = cart.item_count + excluded.item_count, updated_at = now()
    RETURNING item_count
  )
  SELECT EXISTS (SELECT FROM offered) AS offered, (SELECT item_count FROM touched) AS item_count`;

const CHANGE = `
  WITH before AS (
    SELECT customer_id, product_id, quantity FROM cart_line WHERE customer_id = $1 AND product_id = $2 FOR UPDATE
  ),
  changed AS (
    UPDATE cart_line SET quantity = $3 FROM before
    WHERE cart_line.customer_id = before.customer_id AND cart_line.product_id = before.product_id
    RETURNING cart_line.customer_id, $3 - before.quantity AS delta
  ),
  ${touchCart('changed')}
  SELECT item_count FROM touched`;

const REMOVE = `
  WITH removed AS (
    DELETE FROM cart_line WHERE customer_id = $1 AND product_id = $2 RETURNING customer_id, -quantity AS delta
  ),
  ${touchCart('removed')}
  SELECT item_count FROM touched`;

const EMPTY = `
  WITH removed AS (DELETE FROM cart_line WHERE customer_id = $1 RETURNING customer_id, -quantity AS delta),
  ${touchCart('removed')}
  SELECT item_count FROM touched`;

const READ = `
  SELECT cart.version, cart_line.product_id, cart_line.quantity, product.name, product.inventory_policy, offer.amount_minor
  FROM cart
  LEFT JOIN cart_line ON cart_line.customer_id = cart.customer_id
  LEFT JOIN product ON product.id = cart_line.product_id
  LEFT JOIN offer ON offer.country = $2 AND offer.product_id = cart_line.product_id
  WHERE cart.customer_id = $1
  ORDER BY cart_line.added_at, cart_line.product_id`;

/** A customer's cart in PostgreSQL; every change is one statement and raises the cart's version. */
@Injectable()
export class CartRepository {
  constructor(@Inject(STORE) private readonly store: Queryable) {}

  async add(customerId: string, productId: string, quantity: number, country: Country): Promise<Added> {
    const values = [customerId, country, productId, quantity];
    const { rows } = await this.store.query<AddRow>({ name: 'cart-add', text: ADD, values });
    const row = rows[0];
    if (row?.offered !== true) return { refused: 'not-sold' };
    return row.item_count === null ? { refused: 'full' } : { itemCount: row.item_count };
  }

  /** The item count after it, or undefined when the cart has no such line. */
  async setQuantity(customerId: string, productId: string, quantity: number): Promise<number | undefined> {
    const values = [customerId, productId, quantity];
    const { rows } = await this.store.query<ItemCount>({ name: 'cart-set', text: CHANGE, values });
    return rows[0]?.item_count;
  }

  /** The item count after it, or undefined when the cart has no such line. */
  async remove(customerId: string, productId: string): Promise<number | undefined> {
    const values = [customerId, productId];
    const { rows } = await this.store.query<ItemCount>({ name: 'cart-remove', text: REMOVE, values });
    return rows[0]?.item_count;
  }

  /** The item count after it: what was added meanwhile. */
  async empty(customerId: string): Promise<number> {
    const { rows } = await this.store.query<ItemCount>({ name: 'cart-empty', text: EMPTY, values: [customerId] });
    return rows[0]?.item_count ?? 0;
  }

  async read(customerId: string, country: Country): Promise<CartContent> {
    const values = [customerId, country];
    const { rows } = await this.store.query<CartRow>({ name: 'cart-read', text: READ, values });
    return { version: rows[0]?.version ?? null, lines: rows.filter((row) => row.product_id !== null) };
  }
}

interface AddRow {
  readonly offered: boolean;
  readonly item_count: number | null;
}

interface ItemCount {
  readonly item_count: number;
}

interface CartRow extends CartLine {
  readonly version: number;
}
