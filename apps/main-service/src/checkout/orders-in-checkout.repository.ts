import { Inject, Injectable } from '@nestjs/common';
import type { JobKind } from '@webstore/contracts';
import { type Queryable, sqlStateOf } from '@webstore/database';
import { type StoredAnswer, storeAnswerValues } from '@webstore/idempotency';
import { jobsAsJson } from '@webstore/jobs';
import type { OrderEvent } from '@webstore/order-events';
import type { DomainError } from '@webstore/problem-details';
import { STORE } from '../backing.js';
import { CartChanged, CheckoutInProgress, type OutOfStock, PaymentDeclined } from './checkout.errors.js';
import {
  CANCEL,
  CONFIRM,
  FIND_OPEN,
  FIND_RUNNING,
  GIVE_COUPON_BACK,
  LEAVE_PENDING,
  OPEN_DIRECT,
  OPEN_FROM_CART,
  RESERVE,
} from './checkout.sql.js';
import { lineRows, type OpenOrder, type OpenRow, openOrder, openOrderOf, orderRow } from './open-order.js';
import { keyedRequest, type OrderRequest } from './order-request.js';
import type { Quote } from './quote.js';

const UNIQUE_VIOLATION = '23505';
const NOT_OPENED = { is_current: false, is_opened: false };
const AFTER_PAYMENT: readonly JobKind[] = ['reserve-stock', 'update-crm'];

@Injectable()
export class OrdersInCheckout {
  constructor(@Inject(STORE) private readonly store: Queryable) {}

  /**
   * Claims the key and writes the order with its frozen lines, in one commit. Undefined where the key was claimed
   * meanwhile. @throws CartChanged, CheckoutInProgress
   */
  async open(request: OrderRequest, quote: Quote): Promise<OpenOrder | undefined> {
    const { is_current, is_opened } = await this.write(request, quote).catch((error: unknown) => {
      if (sqlStateOf(error) === UNIQUE_VIOLATION) return NOT_OPENED;
      throw error;
    });
    if (!is_current) throw await this.conflict(request, quote);
    return is_opened ? openOrder(request, quote) : undefined;
  }

  /** Takes what must be taken before the charge; returns the products of which too few are left. */
  async reserve({ id }: OpenOrder): Promise<string[]> {
    const { rows } = await this.store.query<{ product_id: string }>({ name: 'reserve', text: RESERVE, values: [id] });
    return rows.map(({ product_id }) => product_id);
  }

  /** False where somebody else has ended the checkout. */
  async confirm(order: OpenOrder, payment: 'captured' | 'not_required', answer: StoredAnswer): Promise<boolean> {
    const paid: OrderEvent[] = payment === 'captured' ? [{ type: 'PaymentCaptured' }] : [];
    const events: OrderEvent[] = [
      ...paid,
      { type: 'StockUpdateResult', facts: { sold: true } },
      { type: 'OrderConfirmed' },
    ];
    const kinds = order.couponIsHeld ? [...AFTER_PAYMENT, 'confirm-coupon' as const] : AFTER_PAYMENT;
    return this.end('confirm', CONFIRM, [
      order.id,
      payment,
      JSON.stringify(events),
      jobsOf(order, kinds),
      ...storeAnswerValues(order.request, answer),
    ]);
  }

  /** False where somebody else has ended the checkout. */
  async cancel(order: OpenOrder, reason: OutOfStock | PaymentDeclined, answer: StoredAnswer): Promise<boolean> {
    const declined = reason instanceof PaymentDeclined;
    const events: OrderEvent[] = [
      declined
        ? { type: 'PaymentDeclined', facts: { reason: reason.facts['reason'] } }
        : { type: 'StockUpdateResult', facts: { reserved: false } },
      { type: 'OrderCancelled', facts: { reason: reason.problem.type } },
    ];
    const kinds = order.couponIsHeld ? ['release-coupon' as const] : [];
    const payment = declined ? 'declined' : 'none';
    return this.end('cancel-checkout', CANCEL, [
      order.id,
      payment,
      JSON.stringify(events),
      jobsOf(order, kinds),
      ...storeAnswerValues(order.request, answer),
    ]);
  }

  async leavePending(order: OpenOrder): Promise<void> {
    const values = [order.id, jobsOf(order, ['settle-checkout'])];
    await this.store.query({ name: 'leave-pending', text: LEAVE_PENDING, values });
  }

  /** The order, if its checkout is not at its end. */
  async findOpen(id: string): Promise<OpenOrder | undefined> {
    const { rows } = await this.store.query<OpenRow>({ name: 'find-open', text: FIND_OPEN, values: [id] });
    return rows[0] && openOrderOf(rows[0]);
  }

  private async write(request: OrderRequest, quote: Quote): Promise<Opened> {
    const fromCart = quote.cartVersion !== null;
    const { fingerprint } = keyedRequest(request);
    const { rows } = await this.store.query<Opened>({
      name: fromCart ? 'open-from-cart' : 'open-direct',
      text: fromCart ? OPEN_FROM_CART : OPEN_DIRECT,
      values: [JSON.stringify(orderRow(request, quote)), JSON.stringify(lineRows(quote)), fingerprint],
    });
    return rows[0] ?? NOT_OPENED;
  }

  /** Another checkout took the cart, or else the shopper changed it. The coupon is free for the next try. */
  private async conflict({ shopperId, traceparent }: OrderRequest, quote: Quote): Promise<DomainError> {
    const { orderId: id, cartVersion, couponIsHeld } = quote;
    if (couponIsHeld) await this.store.query(GIVE_COUPON_BACK, [id, jobsOf({ id, traceparent }, ['release-coupon'])]);
    const { rows } = await this.store.query<{ id: string }>(FIND_RUNNING, [shopperId, cartVersion, id]);
    return rows[0] ? new CheckoutInProgress(rows[0].id) : new CartChanged();
  }

  private async end(name: string, text: string, values: readonly unknown[]): Promise<boolean> {
    return (await this.store.query({ name, text, values: [...values] })).rowCount === 1;
  }
}

interface Opened {
  readonly is_current: boolean;
  readonly is_opened: boolean;
}

function jobsOf({ id, traceparent }: Pick<OpenOrder, 'id' | 'traceparent'>, kinds: readonly JobKind[]): string {
  return jobsAsJson(kinds.map((kind) => ({ kind, payload: { order_id: id }, traceparent })));
}
