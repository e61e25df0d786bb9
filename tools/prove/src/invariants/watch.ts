import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Schedule } from '../schedule/schedule.js';
import { complaintAboutAnswers, complaintAboutPromises } from './answers.js';
import { type OrderFacts, readOrders, readPhantoms, readStock } from './facts.js';
import type { Named, OrderInvariant, Parties } from './invariant.js';
import { moneyAfter, moneyDuring } from './money.js';
import { sagaDuring } from './saga-log.js';
import { stockAfter, stockDuring } from './stock.js';
import { storyAfter, storyDuring } from './story.js';
import type { Verdicts } from './verdicts.js';

const EVERY_MS = 50;

const during = [...moneyDuring, ...stockDuring, ...storyDuring, ...sagaDuring];
const after = [...moneyAfter, ...stockAfter, ...storyAfter];

export interface WatchOptions {
  readonly db: pg.Pool;
  readonly parties: Omit<Parties, 'asOf'>;
  readonly verdicts: Verdicts;
}

/** Looks at the running shop every 50 ms: whether the invariants hold, and which schedules have settled. */
export class Watch {
  readonly #active = new Map<string, Schedule>();
  readonly #stop = new AbortController();
  #loop: Promise<void> | undefined;
  #lastLookAt = 0;
  looks = 0;

  constructor(private readonly options: WatchOptions) {}

  start(): void {
    this.#lastLookAt = performance.now();
    this.#loop = this.#watch();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }

  add(schedule: Schedule): void {
    this.#active.set(schedule.plan.shopperId, schedule);
  }

  /** Everything once more, when nothing moves any more. */
  async lookAtAll(schedules: readonly Schedule[]): Promise<OrderFacts[]> {
    const shoppers = new Map(schedules.map((schedule) => [schedule.plan.shopperId, schedule]));
    const asOf = Number.POSITIVE_INFINITY;
    const orders = await readOrders(this.options.db, [...shoppers.keys()]);
    for (const [shopperId, schedule] of shoppers) {
      this.#judge(schedule, ordersOf(orders, shopperId), [...during, ...after], asOf);
    }
    return orders;
  }

  async #watch(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      // The database may be away for a moment, on purpose.
      await this.look().catch(() => undefined);
      await sleep(EVERY_MS, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  async look(): Promise<void> {
    const { db } = this.options;
    const asOf = performance.now();
    const active = [...this.#active].map(([shopperId, schedule]) => ({ shopperId, schedule, isOver: schedule.isOver }));
    const orders = await readOrders(
      db,
      active.map(({ shopperId }) => shopperId),
    );
    const sinceLastMs = asOf - this.#lastLookAt;
    this.#lastLookAt = asOf;
    for (const { shopperId, schedule, isOver } of active) {
      schedule.patience.spend(sinceLastMs);
      const own = ordersOf(orders, shopperId);
      this.#judge(schedule, own, during, asOf);
      if (isOver && own.every(isSettled)) this.#close(schedule, own);
      else if (schedule.patience.isOver) this.#giveUp(schedule, own);
    }
    await this.lookAtShop();
    this.looks += 1;
  }

  async lookAtShop(): Promise<void> {
    const { db, verdicts } = this.options;
    for (const { product_id, on_hand, expected } of await readStock(db)) {
      if (on_hand === expected) continue;
      const facts = `${product_id}: ${on_hand} on hand, ${expected} by its movements`;
      verdicts.add({ number: 5, promise: 'the stock is its movements', schedule: undefined, facts });
    }
    for (const { kind, order_id } of await readPhantoms(db)) {
      const facts = `${kind} for order ${order_id}, which there is not`;
      verdicts.add({ number: 7, promise: 'no job without its order', schedule: undefined, facts });
    }
  }

  #close(schedule: Schedule, orders: readonly OrderFacts[]): void {
    this.#judge(schedule, orders, after, Number.POSITIVE_INFINITY);
    this.#complain(schedule, 8, 'what shoppers were told is so', complaintAboutPromises(schedule.shopper, orders));
    this.#leave(schedule);
  }

  /** What else would be said of an open order says no more than this. */
  #giveUp(schedule: Schedule, orders: readonly OrderFacts[]): void {
    const { lastTrouble, answers } = schedule.shopper;
    const open = orders
      .filter((order) => !isSettled(order))
      .map(({ id, saga, jobs }) => `${id} ${saga?.state}, jobs ${jobs}`);
    const shopper = schedule.isOver
      ? 'the shopper has left'
      : `the shopper waits; the last answer ${answers.at(-1)?.body}, the last trouble ${lastTrouble}`;
    const facts = `${shopper}; open: ${open.join('; ')}`;
    this.#complain(schedule, 9, 'everything settles in time', facts);
    this.#leave(schedule);
  }

  #leave(schedule: Schedule): void {
    this.#active.delete(schedule.plan.shopperId);
    schedule.settle();
  }

  #judge(
    schedule: Schedule,
    orders: readonly OrderFacts[],
    invariants: readonly Named<OrderInvariant>[],
    asOf: number,
  ): void {
    const parties = { ...this.options.parties, asOf };
    for (const order of orders) {
      for (const { number, promise, check } of invariants) {
        const complaint = check(order, parties);
        this.#complain(schedule, number, promise, complaint && `order ${order.id}: ${complaint}`);
      }
    }
    this.#complain(schedule, 8, 'one answer per key', complaintAboutAnswers(schedule.shopper));
  }

  #complain({ plan, luck }: Schedule, number: number, promise: string, facts: string | undefined): void {
    if (facts === undefined) return;
    this.options.verdicts.add({ number, promise, schedule: plan.number, facts, misfortunes: [...luck.struck] });
  }
}

function ordersOf(orders: readonly OrderFacts[], shopperId: string): OrderFacts[] {
  return orders.filter(({ customer_id }) => customer_id === shopperId);
}

function isSettled({ saga, jobs, dead }: OrderFacts): boolean {
  const isCrashed = dead.some(({ reason }) => reason === 'crashed');
  return saga?.is_done === true && jobs.length === 0 && !isCrashed;
}
