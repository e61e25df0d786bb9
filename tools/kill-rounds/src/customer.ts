import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface Wish {
  readonly products: readonly string[];
  readonly country: string;
  readonly method: string;
  readonly coupon?: string;
  /** How often the same request is sent at once. */
  readonly copies: number;
  readonly cancels: boolean;
}

/** What the shop has told a shopper, and is held to. */
export interface Told {
  readonly key: string;
  readonly wish: Wish;
  /** Of every copy: status, type of the problem, order. */
  readonly answers: readonly Final[];
  readonly cancelled: Cancellation;
  /** Orders that a 201 or a 202 named, and when it first did. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** Checkouts that got no answer, or one that blames the shop; the shopper has tried again. */
  readonly failed: readonly string[];
}

/** What became of the wish to cancel an order; "refused" too where there was none. */
export type Cancellation = 'done' | 'refused' | 'perhaps';

export interface Final {
  readonly status: number;
  readonly problem?: string | undefined;
  readonly orderId?: string | undefined;
}

const ANSWER_WITHIN_MS = 8_000;
const GIVES_UP_AFTER_MS = 60_000;
const AGAIN_AFTER_MS = 200;
const CANCELS_TRIED = 40;
const KEYED = /^\/checkout$|\/cancel$/;
const OK = 200;
const CREATED = 201;
const ACCEPTED = 202;
const CONFLICT = 409;
const NOT_THE_END = [
  '/problems/idempotency-key-in-flight',
  '/problems/key-in-flight',
  '/problems/checkout-in-progress',
];
const NO_ANSWER: Reply = { status: 0, body: {} };

interface Reply {
  readonly status: number;
  readonly body: { type?: string; order_id?: string; access_token?: string };
}

/** A shopper who repeats a request, with its key and at the other address too, until the shop has given a final answer. */
export class Customer {
  private token: string | undefined;
  private readonly key = randomUUID();
  private readonly acknowledged = new Map<string, number>();
  private readonly failed: string[] = [];

  constructor(
    private readonly addresses: readonly string[],
    private readonly wish: Wish,
  ) {}

  /** Signs up and fills the cart. */
  async comesIn(): Promise<void> {
    // Whose answer is lost comes again as somebody else.
    const { body } = await this.until('/auth/register', () => ({
      email: `${randomUUID()}@kill.example`,
      password: 'a-long-password',
      name: 'Kill Shopper',
    }));
    this.token = body.access_token;
    const { country } = this.wish;
    for (const id of this.wish.products) {
      await this.until('/cart/add', () => ({ product_id: id, quantity: 1, country }));
    }
  }

  async buys(): Promise<Told> {
    const { copies, wish, key } = { ...this.wish, wish: this.wish, key: this.key };
    const answers = await Promise.all(Array.from({ length: copies }, (_, copy) => this.checksOut(copy)));
    const placed = answers.find(({ status }) => status === CREATED)?.orderId;
    const cancelled = wish.cancels && placed !== undefined ? await this.cancels(placed) : 'refused';
    const { failed, acknowledged } = this;
    return { key, wish, answers, cancelled, failed, acknowledged };
  }

  private async checksOut(first: number): Promise<Final> {
    const { country, method: payment_method, coupon } = this.wish;
    const body = { country, payment_method, ...(coupon && { coupon }) };
    const deadline = performance.now() + GIVES_UP_AFTER_MS;
    for (let tries = first; performance.now() < deadline; tries += 1) {
      const { status, body: answer } = await this.ask(tries, '/checkout', body);
      this.takeNote(status, answer);
      if (isFinal(status, answer.type)) return { status, problem: answer.type, orderId: answer.order_id };
      await pause(AGAIN_AFTER_MS);
    }
    return { status: 0 };
  }

  private takeNote(status: number, { type, order_id }: Reply['body']): void {
    if (status === 0 || status >= 429) this.failed.push(`${status || 'no answer'} ${type ?? ''}`.trimEnd());
    const isNew = order_id !== undefined && !this.acknowledged.has(order_id);
    if (isNew && (status === CREATED || status === ACCEPTED)) this.acknowledged.set(order_id, Date.now());
  }

  private async cancels(orderId: string): Promise<Cancellation> {
    for (let tries = 0; tries < CANCELS_TRIED; tries += 1) {
      const { status } = await this.ask(tries, `/orders/${orderId}/cancel`, undefined);
      // A refusal may come of an earlier try whose answer was lost.
      if (isAnswered(status)) return tries === 0 && status !== OK ? 'refused' : outcomeOf(status);
      await pause(AGAIN_AFTER_MS);
    }
    return 'perhaps';
  }

  private async until(path: string, body: () => object): Promise<Reply> {
    const deadline = performance.now() + GIVES_UP_AFTER_MS;
    for (let tries = 0; performance.now() < deadline; tries += 1) {
      const reply = await this.ask(tries, path, body());
      if (reply.status === OK || reply.status === CREATED) return reply;
      await pause(AGAIN_AFTER_MS);
    }
    throw new Error(`${path} was never answered as it should be`);
  }

  private async ask(tries: number, path: string, body: object | undefined): Promise<Reply> {
    try {
      const response = await fetch(`${this.addresses[tries % this.addresses.length]}${path}`, {
        method: 'POST',
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        headers: {
          ...(KEYED.test(path) && { 'idempotency-key': this.key }),
          ...(this.token && { authorization: `Bearer ${this.token}` }),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Reply['body'] };
    } catch {
      return NO_ANSWER;
    }
  }
}

const isAnswered = (status: number) => status === OK || status === CONFLICT;

const outcomeOf = (status: number): Cancellation => (status === OK ? 'done' : 'perhaps');

function isFinal(status: number, problem: string | undefined): boolean {
  if (status === 0 || status === ACCEPTED || status === 429 || status >= 500) return false;
  return !NOT_THE_END.includes(problem ?? '');
}
