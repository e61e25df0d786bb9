import { Inject, Injectable } from '@nestjs/common';
import { type Order, type OrderList, priceOf } from '@webstore/contracts';
import type { Queryable } from '@webstore/database';
import { readOrderEvents } from '@webstore/order-events';
import { NotFound } from '@webstore/problem-details';
import { z } from 'zod';
import { STORE } from '../backing.js';
import { CursorKind } from '../paging/cursor.js';
import { CancelOrder } from './cancel-order.js';
import { orderView, summaryView } from './order-view.js';
import { OrderNotCancellable } from './orders.errors.js';
import { type OrderRow, OrdersRepository } from './orders.repository.js';

const cursors = new CursorKind('orders', z.int(), z.uuid());

/** What a customer has ordered, and the one thing that can be done about it. */
@Injectable()
export class OrdersService {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly cancellation: CancelOrder,
    @Inject(STORE) private readonly store: Queryable,
  ) {}

  async list(customerId: string, limit: number, cursor: string | undefined): Promise<OrderList> {
    const after = cursor === undefined ? undefined : cursors.read(cursor);
    const found = await this.orders.page(customerId, { limit, after });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(summaryView),
      next_cursor: last ? cursors.write({ key: last.sort_key, id: last.id }) : null,
    };
  }

  /** @throws NotFound */
  async detail(customerId: string, orderId: string): Promise<Order> {
    const order = await this.expect(customerId, orderId);
    const [lines, events] = await Promise.all([this.orders.lines(orderId), readOrderEvents(this.store, orderId)]);
    return orderView(order, lines, events);
  }

  /** Cancels in full and refunds all that was paid. @throws NotFound, OrderNotCancellable */
  async cancel(customerId: string, orderId: string) {
    const cancelled = await this.cancellation.cancel(customerId, orderId);
    if (cancelled) {
      return { order_id: orderId, status: 'cancelled', refund: priceOf(cancelled.refund, cancelled.country) } as const;
    }
    const order = await this.expect(customerId, orderId);
    throw new OrderNotCancellable(order.status, order.fulfillment_status);
  }

  private async expect(customerId: string, orderId: string): Promise<OrderRow> {
    const order = await this.orders.find(customerId, orderId);
    if (!order) throw new NotFound('There is no such order of yours.');
    return order;
  }
}
