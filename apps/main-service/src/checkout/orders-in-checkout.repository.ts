import { Inject, Injectable } from '@nestjs/common';
import type { JobKind } from '@webstore/contracts';
import { type Queryable, sqlStateOf } from '@webstore/database';
import { type StoredAnswer, storeAnswerValues } from '@webstore/idempotency';
import { jobsAsJson } from '@webstore/jobs';
import type { OrderEvent } from '@webstore/order-events';
import type { DomainError } from '@webstore/problem-details';
import { moveValues, type Saga, SagaOvertaken } from '@webstore/saga';
import { STORE } from '../backing.js';
import type { Cancellation } from './cancellation.js';
import { CartChanged, CheckoutInProgress } from './checkout.errors.js';
import {
  CANCEL,
  CONFIRM,
  FIND_OPEN,
  FIND_RUNNING,
  GIVE_COUPON_BACK,
  OPEN_DIRECT,
  OPEN_FROM_CART,
  RESERVE,
  SAY_UNKNOWN,
} from './checkout.sql.js';
import { lineRows, type OpenOrder, type OpenRow, openOrder, openOrderOf, orderRow } from './open-order.js';
import { keyedRequest, type OrderRequest } from './order-request.js';
import type { Quote } from './quote.js';

const UNIQUE_VIOLATION = '23505';
const NOT_OPENED = { is_current: false, is_opened: false };
const isDearer = ({ expectedTotal: shown }: OrderRequest, { total }: Quote) =>
  shown !== undefined && (total.amountMinor > shown.amountMinor || total.currency !== shown.currency);
const AFTER_PAYMENT: readonly JobKind[] = ['reserve-stock', 'update-crm'];

@Injectable()
export class OrdersInCheckout {
  constructor(@Inject(STORE) private readonly store: Queryable) {}

  /**
   * Claims the key, writes the order with its frozen lines and opens its saga, in one commit. Undefined where the key was
   * claimed meanwhile. @throws CartChanged, CheckoutInProgress
   */
  async open(request: OrderRequest, quote: Quote, saga: readonly unknown[]): Promise<OpenOrder | undefined> {
    if (isDearer(request, quote)) throw await this.conflict(request, quote);
    const { is_current, is_opened } = await this.write(request, quote, saga).catch((error: unknown) => {
      if (sqlStateOf(error) === UNIQUE_VIOLATION) return NOT_OPENED;
      throw error;
    });
    if (!is_current) throw await this.conflict(request, quote);
    return is_opened ? openOrder(request, quote) : undefined;
  }

  /** Takes what must be taken before the charge, or nothing; returns the products of which too few are left. */
  async reserve(saga: Saga, to: string): Promise<string[]> {
    const values = [saga.id, ...moveValues(saga, { to, isDone: false })];
    const { rows } = await this.store.query<Reserved>({ name: 'reserve', text: RESERVE, values });
    const { is_moved: isMoved, short } = rows[0] ?? { is_moved: false, short: [] };
    if (!isMoved && short.length === 0) throw new SagaOvertaken(saga);
    return short;
  }

  /** @throws SagaOvertaken */
  async confirm(
    saga: Saga,
    order: OpenOrder,
    payment: 'captured' | 'not_required',
    answer: StoredAnswer,
  ): Promise<void> {
    const paid: OrderEvent[] = payment === 'captured' ? [{ type: 'PaymentCaptured' }] : [];
    const sold: OrderEvent[] = [{ type: 'StockUpdateResult', facts: { sold: true } }, { type: 'OrderConfirmed' }];
    const kinds = order.couponIsHeld ? [...AFTER_PAYMENT, 'confirm-coupon' as const] : AFTER_PAYMENT;
    await this.end(saga, { name: 'confirm', text: CONFIRM, to: 'CONFIRMED' }, [
      payment,
      JSON.stringify([...paid, ...sold]),
      jobsOf(order, kinds),
      ...storeAnswerValues(order.request, answer),
    ]);
  }

  /** @throws SagaOvertaken */
  async cancel(saga: Saga, order: OpenOrder, cancellation: Cancellation, answer: StoredAnswer): Promise<void> {
    const { reason, payment, events } = cancellation;
    const cancelled: OrderEvent = { type: 'OrderCancelled', facts: { reason: reason.problem.type } };
    await this.end(saga, { name: 'cancel-checkout', text: CANCEL, to: 'CANCELLED' }, [
      payment,
      JSON.stringify([...events, cancelled]),
      jobsOf(order, order.couponIsHeld ? ['release-coupon'] : []),
      ...storeAnswerValues(order.request, answer),
    ]);
  }

  /** Says on the order's story, once, that nobody knows yet whether it is paid. */
  async sayUnknown(orderId: string): Promise<void> {
    await this.store.query({ name: 'say-unknown', text: SAY_UNKNOWN, values: [orderId] });
  }

  /** The order of a saga, as it was opened. */
  async load(id: string): Promise<OpenOrder> {
    const { rows } = await this.store.query<OpenRow>({ name: 'load-open-order', text: FIND_OPEN, values: [id] });
    if (!rows[0]) throw new Error(`There is no order ${id}`);
    return openOrderOf(rows[0]);
  }

  /** The order that takes the shopper's cart, or took this version of it. */
  async findRunning(shopperId: string, cartVersion: number | null = null, id: string | null = null) {
    const { rows } = await this.store.query<{ id: string }>(FIND_RUNNING, [shopperId, cartVersion, id]);
    return rows[0]?.id;
  }

  private async write(request: OrderRequest, quote: Quote, saga: readonly unknown[]): Promise<Opened> {
    const fromCart = quote.cartVersion !== null;
    const { fingerprint } = keyedRequest(request);
    const { rows } = await this.store.query<Opened>({
      name: fromCart ? 'open-from-cart' : 'open-direct',
      text: fromCart ? OPEN_FROM_CART : OPEN_DIRECT,
      values: [JSON.stringify(orderRow(request, quote)), JSON.stringify(lineRows(quote)), fingerprint, ...saga],
    });
    return rows[0] ?? NOT_OPENED;
  }

  /** Another checkout took the cart, or else the shopper changed it. The coupon is free for the next try. */
  private async conflict({ shopperId, traceparent }: OrderRequest, quote: Quote): Promise<DomainError> {
    const { orderId: id, cartVersion, couponIsHeld } = quote;
    if (couponIsHeld) await this.store.query(GIVE_COUPON_BACK, [id, jobsOf({ id, traceparent }, ['release-coupon'])]);
    const running = await this.findRunning(shopperId, cartVersion, id);
    return running === undefined ? new CartChanged() : new CheckoutInProgress(running);
  }

  private async end(saga: Saga, { name, text, to }: End, values: readonly unknown[]): Promise<void> {
    const move = moveValues(saga, { to, isDone: true });
    const { rowCount } = await this.store.query({ name, text, values: [...move, ...values] });
    if (rowCount !== 1) throw new SagaOvertaken(saga);
  }
}

interface End {
  readonly name: string;
  readonly text: string;
  readonly to: string;
}

interface Reserved {
  readonly is_moved: boolean;
  readonly short: string[];
}

interface Opened {
  readonly is_current: boolean;
  readonly is_opened: boolean;
}

function jobsOf({ id, traceparent }: Pick<OpenOrder, 'id' | 'traceparent'>, kinds: readonly JobKind[]): string {
  return jobsAsJson(kinds.map((kind) => ({ kind, payload: { order_id: id }, traceparent })));
}
