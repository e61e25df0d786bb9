import { type Order, type OrderList, priceOf } from '@webstore/contracts';
import { type Money, money } from '@webstore/money';
import type { StoredOrderEvent } from '@webstore/order-events';
import { pictureOf } from '../catalog/pictures.js';
import type { OrderLineRow, OrderRow, OrderSummaryRow } from './orders.repository.js';

export function orderView(order: OrderRow, lines: readonly OrderLineRow[], events: readonly StoredOrderEvent[]): Order {
  const price = (amountMinor: number) => priceOf(amountOf(order, amountMinor), order.country);
  return {
    ...standingOf(order),
    payment_method: order.payment_method,
    promo_code: order.promo_code,
    email: order.email,
    shipping_address: order.shipping_address,
    lines: lines.map((line) => ({
      product_id: line.product_id,
      name: line.name,
      picture: pictureOf(line.product_id),
      quantity: line.quantity,
      unit_price: price(line.unit_minor),
      discount: price(line.discount_minor),
      line_total: price(line.total_minor),
      fulfillment: line.fulfillment_status,
    })),
    subtotal: price(order.subtotal_minor),
    discount: price(order.discount_minor),
    total: price(order.total_minor),
    cancellable: order.status === 'CONFIRMED' && order.fulfillment_status !== 'shipped',
    created_at: order.created_at.toISOString(),
    timeline: events.map(({ sequence, type, facts, at }) => ({ sequence, type, at: at.toISOString(), facts })),
  };
}

export function summaryView(order: OrderSummaryRow): OrderList['items'][number] {
  return {
    ...standingOf(order),
    total: priceOf(amountOf(order, order.total_minor), order.country),
    item_count: order.item_count,
    pictures: order.product_ids.map((id) => pictureOf(id)),
    created_at: order.created_at.toISOString(),
  };
}

/** Which order it is and how far it has come. */
function standingOf({ id, status, payment_status, fulfillment_status, country }: OrderSummaryRow | OrderRow) {
  return { order_id: id, status, payment_status, fulfillment_status, country };
}

function amountOf({ currency }: Pick<OrderRow, 'currency'>, amountMinor: number): Money {
  return money(amountMinor, currency);
}
