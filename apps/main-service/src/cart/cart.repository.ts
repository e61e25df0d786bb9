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

// The outer counts see the cart as it was before the statement, hence "others + this line".
const ADD = `
  WITH offered AS (SELECT product_id FROM offer WHERE country = $2 AND product_id = $3),
  roomy AS (
    SELECT product_id FROM offered
    WHERE (SELECT count(*) FROM cart_line WHERE customer_id = $1 AND product_id <> $3) < ${LINES_AT_MOST}
  ),
  opened AS (
    INSERT INTO cart (customer_id) SELECT $1 FROM roomy
    ON CONFLICT (customer_id) DO UPDATE SET version = cart.version + 1, updated_at = now()
    RETURNING customer_id
  ),
  added AS (
    INSERT INTO cart_line (customer_id, product_id, quantity) SELECT customer_id, $3, $4 FROM opened
    ON CONFLICT (customer_id, product_id) DO UPDATE SET quantity = cart_line.quantity + excluded.quantity
      WHERE cart_line.quantity + excluded.quantity <= ${QUANTITY_AT_MOST}
    RETURNING quantity
  )
  SELECT EXISTS (SELECT FROM offered) AS offered, (SELECT quantity FROM added) AS quantity,
    (SELECT coalesce(sum(quantity), 0)::int FROM cart_line WHERE customer_id = $1 AND product_id <> $3) AS others`;

const CHANGE = `
  WITH changed AS (UPDATE cart_line SET quantity = $3 WHERE customer_id = $1 AND product_id = $2 RETURNING quantity),
  touched AS (UPDATE cart SET version = version + 1, updated_at = now() WHERE customer_id = $1 AND EXISTS (SELECT FROM changed))
  SELECT (SELECT quantity FROM changed) AS quantity,
    (SELECT coalesce(sum(quantity), 0)::int FROM cart_line WHERE customer_id = $1 AND product_id <> $2) AS others`;

const REMOVE = `
  WITH removed AS (DELETE FROM cart_line WHERE customer_id = $1 AND product_id = $2 RETURNING 0 AS quantity),
  touched AS (UPDATE cart SET version = version + 1, updated_at = now() WHERE customer_id = $1 AND EXISTS (SELECT FROM removed))
  SELECT (SELECT quantity FROM removed) AS quantity,
    (SELECT coalesce(sum(quantity), 0)::int FROM cart_line WHERE customer_id = $1 AND product_id <> $2) AS others`;

const EMPTY = `
  WITH removed AS (DELETE FROM cart_line WHERE customer_id = $1 RETURNING 1)
  UPDATE cart SET version = version + 1, updated_at = now() WHERE customer_id = $1 AND EXISTS (SELECT FROM removed)`;

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
    const { rows } = await this.store.query<{ offered: boolean } & LineChange>({ name: 'cart-add', text: ADD, values });
    const row = rows[0];
    if (row?.offered !== true) return { refused: 'not-sold' };
    return row.quantity === null ? { refused: 'full' } : { itemCount: row.others + row.quantity };
  }

  /** The item count after it, or undefined when the cart has no such line. */
  async setQuantity(customerId: string, productId: string, quantity: number): Promise<number | undefined> {
    const values = [customerId, productId, quantity];
    const { rows } = await this.store.query<LineChange>({ name: 'cart-set', text: CHANGE, values });
    return itemCountOf(rows[0]);
  }

  /** The item count after it, or undefined when the cart has no such line. */
  async remove(customerId: string, productId: string): Promise<number | undefined> {
    const values = [customerId, productId];
    const { rows } = await this.store.query<LineChange>({ name: 'cart-remove', text: REMOVE, values });
    return itemCountOf(rows[0]);
  }

  async empty(customerId: string): Promise<void> {
    await this.store.query({ name: 'cart-empty', text: EMPTY, values: [customerId] });
  }

  async read(customerId: string, country: Country): Promise<CartContent> {
    const values = [customerId, country];
    const { rows } = await this.store.query<CartRow>({ name: 'cart-read', text: READ, values });
    return { version: rows[0]?.version ?? null, lines: rows.filter((row) => row.product_id !== null) };
  }
}

interface LineChange {
  readonly quantity: number | null;
  readonly others: number;
}

interface CartRow extends CartLine {
  readonly version: number;
}

function itemCountOf(change: LineChange | undefined): number | undefined {
  return change && change.quantity !== null ? change.others + change.quantity : undefined;
}
