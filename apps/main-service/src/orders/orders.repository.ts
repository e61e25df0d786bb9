import { Inject, Injectable } from '@nestjs/common';
import type { Address, Country, FulfillmentStatus, OrderStatus, PaymentStatus } from '@webstore/contracts';
import type { Queryable } from '@webstore/database';
import type { Currency } from '@webstore/money';
import { STORE } from '../backing.js';
import { momentKey } from '../paging/cursor.js';

export interface OrderRow {
  readonly id: string;
  readonly status: OrderStatus;
  readonly payment_status: PaymentStatus;
  readonly fulfillment_status: FulfillmentStatus;
  readonly country: Country;
  readonly currency: Currency;
  readonly payment_method: string;
  readonly promo_code: string | null;
  readonly email: string | null;
  readonly shipping_address: Address | null;
  readonly subtotal_minor: number;
  readonly discount_minor: number;
  readonly total_minor: number;
  readonly created_at: Date;
}

export interface OrderLineRow {
  readonly product_id: string;
  readonly name: string;
  readonly quantity: number;
  readonly unit_minor: number;
  readonly discount_minor: number;
  readonly total_minor: number;
  readonly fulfillment_status: FulfillmentStatus;
}

export interface OrderSummaryRow extends Omit<OrderRow, 'email' | 'shipping_address'> {
  readonly item_count: number;
  readonly product_ids: string[];
  readonly sort_key: number;
}

export interface PageAsked {
  readonly limit: number;
  readonly after: { readonly key: string | number; readonly id: string } | undefined;
}

const COLUMNS = `id, status, payment_status, fulfillment_status, country, currency, payment_method, promo_code, email,
  shipping_address, subtotal_minor, discount_minor, total_minor, created_at`;

const PAGE = `
  SELECT ${COLUMNS}, ${momentKey.of('created_at')} AS sort_key,
    (SELECT sum(quantity)::int FROM order_line WHERE order_id = orders.id) AS item_count,
    ARRAY(SELECT product_id FROM order_line WHERE order_id = orders.id ORDER BY line LIMIT 4) AS product_ids
  FROM orders
  WHERE customer_id = $1 AND ($3::bigint IS NULL OR (created_at, id) < (${momentKey.asMoment('$3')}, $4::uuid))
  ORDER BY created_at DESC, id DESC LIMIT $2`;

/** Orders as their customer sees them: every question names the customer, so that nobody reads another's. */
@Injectable()
export class OrdersRepository {
  constructor(@Inject(STORE) private readonly store: Queryable) {}

  /** Newest first; one row more than the limit where there is a next page. */
  async page(customerId: string, { limit, after }: PageAsked): Promise<OrderSummaryRow[]> {
    const values = [customerId, limit + 1, after?.key ?? null, after?.id ?? null];
    return (await this.store.query<OrderSummaryRow>({ name: 'orders-page', text: PAGE, values })).rows;
  }

  async find(customerId: string, id: string): Promise<OrderRow | undefined> {
    const text = `SELECT ${COLUMNS} FROM orders WHERE id = $2 AND customer_id = $1`;
    return (await this.store.query<OrderRow>({ name: 'order', text, values: [customerId, id] })).rows[0];
  }

  async lines(id: string): Promise<OrderLineRow[]> {
    const text = `SELECT product_id, name, quantity, unit_minor, discount_minor, total_minor, fulfillment_status
      FROM order_line WHERE order_id = $1 ORDER BY line`;
    return (await this.store.query<OrderLineRow>({ name: 'order-lines', text, values: [id] })).rows;
  }
}
