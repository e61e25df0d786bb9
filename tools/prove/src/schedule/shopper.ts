import { setTimeout as sleep } from 'node:timers/promises';
import { cartOrder, directOrder, type OrderRequest } from '@webstore/main-service/dist/checkout/order-request.js';
import { DomainError, problemOf } from '@webstore/problem-details';
import type { Fleet } from '../process/fleet.js';
import type { MainProcess } from '../process/main-process.js';
import { COUNTRY } from '../stage/shelves.js';
import type { Patience } from './patience.js';
import type { Plan } from './plan.js';

const PATIENCE_MS = 2_500;
const AGAIN_MS = [30, 120] as const;

export interface Answer {
  readonly key: string;
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly status: number;
  readonly body: string;
  /** False for one that only says: ask again. */
  readonly isFinal: boolean;
}

export interface ShopperOptions {
  readonly plan: Plan;
  readonly fleet: Fleet<MainProcess>;
  readonly patience: Patience;
  readonly keyAsSeen: (key: string) => string;
}

const notYet: ReadonlySet<string> = new Set(['idempotency-key-in-flight', 'payments-unavailable']);

/** Orders, asks again with the same key until there is an answer, and sometimes cancels. */
export class Shopper {
  readonly answers: Answer[] = [];
  /** Orders whose cancellation was acknowledged. */
  readonly cancelled: string[] = [];
  /** Keys that never got an answer. */
  readonly unanswered: string[] = [];
  /** Why the last request brought no answer, as far as the process could tell. */
  lastTrouble = 'none';

  constructor(private readonly options: ShopperOptions) {}

  get #mayAsk(): boolean {
    return !this.options.patience.isOver && !this.options.fleet.isClosed;
  }

  async shop(): Promise<void> {
    const { plan } = this.options;
    await Promise.all(plan.keys.map((key) => this.#order(key, plan.method)));
    const wasDeclined = this.answers.some(({ status, isFinal }) => status === 402 && isFinal);
    if (wasDeclined && plan.triesAgain) await this.#order(plan.nextKey, 'card');
    const orderId = this.#confirmedOrder();
    if (orderId !== undefined) await this.#cancel(orderId);
    // Long after the first answer, the same key gets it again.
    await Promise.all(plan.keys.map((key) => this.#untilAnswered(key, plan.method)));
  }

  async #order(key: string, method: Plan['method']): Promise<void> {
    await Promise.all(Array.from({ length: this.options.plan.twins }, () => this.#untilAnswered(key, method)));
  }

  async #untilAnswered(key: string, method: Plan['method']): Promise<void> {
    while (this.#mayAsk) {
      if (await this.#ask(key, method)) return;
      await sleep(this.options.plan.random.between(...AGAIN_MS));
    }
    this.unanswered.push(key);
  }

  /** One try: true when it brought an answer that ends the asking. */
  async #ask(key: string, method: Plan['method']): Promise<boolean> {
    const askedAt = performance.now();
    const reply = await this.#at((main) => this.#placed(main, this.#request(key, method)));
    if (!reply) return false;
    const { status, body, isFinal, isOver } = reply;
    this.answers.push({ key, askedAt, answeredAt: performance.now(), status, body, isFinal });
    return isOver;
  }

  async #placed(main: MainProcess, request: OrderRequest) {
    try {
      const { status, body } = await main.checkout.placeOrder(request);
      return { status, body, isFinal: status !== 202, isOver: status !== 202 };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { status } = problemOf(error);
      return {
        status,
        body: JSON.stringify(problemOf(error)),
        isFinal: false,
        isOver: !notYet.has(error.problem.type),
      };
    }
  }

  async #cancel(orderId: string): Promise<void> {
    const { cancelsAfterMs, twins } = this.options.plan;
    if (cancelsAfterMs === undefined) return;
    await sleep(cancelsAfterMs);
    await Promise.all(Array.from({ length: twins }, () => this.#untilCancelled(orderId)));
  }

  async #untilCancelled(orderId: string): Promise<void> {
    for (let isOver = false; !isOver && this.#mayAsk; ) {
      isOver = (await this.#at((main) => this.#cancelledAt(main, orderId))) ?? false;
      if (!isOver) await sleep(this.options.plan.random.between(...AGAIN_MS));
    }
  }

  async #cancelledAt(main: MainProcess, orderId: string): Promise<boolean> {
    try {
      await main.orders.cancel(this.options.plan.shopperId, orderId);
      this.cancelled.push(orderId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    return true;
  }

  /** Talks to some process; undefined where that died, failed or took too long. */
  async #at<T>(talk: (main: MainProcess) => Promise<T>): Promise<T | undefined> {
    const main = this.options.fleet.anyone();
    if (!main) return undefined;
    const died = Promise.withResolvers<undefined>();
    const callOff = main.mortal.onDeath(() => died.resolve(undefined));
    const patience = new AbortController();
    const tooLong = sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined);
    try {
      return await Promise.race([talk(main).catch((error: unknown) => this.#trouble(error)), died.promise, tooLong]);
    } finally {
      callOff();
      patience.abort();
    }
  }

  #trouble(error: unknown): undefined {
    this.lastTrouble = String(error);
  }

  #request(key: string, method: Plan['method']): OrderRequest {
    const { plan, keyAsSeen } = this.options;
    const traceparent = `00-${plan.random.uuid().replaceAll('-', '')}-00f067aa0ba902b7-01`;
    const caller = { shopperId: plan.shopperId, idempotencyKey: keyAsSeen(key), traceparent };
    const terms = { country: COUNTRY, payment_method: method, ...(plan.coupon && { coupon: plan.coupon }) } as const;
    if (plan.from === 'cart') return cartOrder(terms, caller);
    const items = plan.lines.map(({ productId, quantity }) => ({ product_id: productId, quantity }));
    return directOrder({ ...terms, items }, caller);
  }

  #confirmedOrder(): string | undefined {
    const answer = this.answers.find(({ status }) => status === 201);
    return answer && (JSON.parse(answer.body) as { order_id: string }).order_id;
  }
}
