import type { Country, FulfillmentStatus, OrderStatus, PaymentStatus } from '@webstore/contracts';
import type { Queryable } from '@webstore/database';
import type { Currency } from '@webstore/money';

export interface OrderLine {
  readonly line: number;
  readonly productId: string;
  readonly quantity: number;
  readonly totalMinor: number;
  readonly inventoryPolicy: 'optimistic' | 'pessimistic';
}

export interface Order {
  readonly id: string;
  readonly customerId: string;
  readonly country: Country;
  readonly currency: Currency;
  readonly status: OrderStatus;
  readonly paymentStatus: PaymentStatus;
  readonly fulfillmentStatus: FulfillmentStatus;
  readonly totalMinor: number;
  readonly couponIsHeld: boolean;
  readonly lines: readonly OrderLine[];
}

const READ = `
  SELECT id, customer_id AS "customerId", country, currency, status, payment_status AS "paymentStatus",
    fulfillment_status AS "fulfillmentStatus", total_minor AS "totalMinor", coupon_is_held AS "couponIsHeld",
    (SELECT coalesce(json_agg(json_build_object('line', line, 'productId', product_id, 'quantity', quantity,
       'totalMinor', total_minor, 'inventoryPolicy', inventory_policy) ORDER BY line), '[]')
     FROM order_line WHERE order_id = orders.id) AS lines
  FROM orders WHERE id = $1`;

/** The order with its lines as it stands now, or undefined. */
export async function readOrder(db: Queryable, orderId: string): Promise<Order | undefined> {
  const { rows } = await db.query<Order>({ name: 'read-order', text: READ, values: [orderId] });
  return rows[0];
}
