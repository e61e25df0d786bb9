import { setTimeout as sleep } from 'node:timers/promises';
import { openPool } from '@webstore/database';
import type { Temper } from './faults/chance.js';
import type { Tally } from './faults/luck.js';
import { Random } from './faults/random.js';
import { countJobs, type OrderFacts } from './invariants/facts.js';
import { judgeTotals } from './invariants/totals.js';
import { Verdicts, type Violation } from './invariants/verdicts.js';
import { Watch } from './invariants/watch.js';
import { Operator } from './process/operator.js';
import { Shop } from './process/shop.js';
import type { Sabotage } from './process/world.js';
import type { Schedule, Script } from './schedule/schedule.js';
import { stockCart } from './stage/carts.js';

const ALL_AT_ONCE = 500;
const LAST_JOBS_WITHIN_MS = 20_000;
/** Sessions of the database. */
const MANY = { store: 16, payments: 10, db: 3 };
const FEW = { store: 6, payments: 4, db: 2 };

export interface RunOptions {
  readonly url: string;
  readonly seed: number;
  readonly numbers: readonly number[];
  readonly atOnce: number;
  readonly withinMs: number;
  readonly isCalm?: boolean;
  readonly sabotage?: Sabotage;
  /** Stops at the first violation of these numbers and lets others pass: to see a planted bug caught once is enough. */
  readonly stopsAt?: readonly number[];
  /** Changes the luck of schedules that have any. */
  readonly temper?: Partial<Temper>;
  /** What happens in the schedules, in place of what their seed says. */
  readonly script?: Script;
  readonly onDone?: (done: number) => void;
}

export interface Outcome {
  readonly schedules: number;
  readonly tally: Tally;
  readonly looks: number;
  readonly orders: number;
  /** Dead letters put back, of jobs whose workers had died ten times. */
  readonly redriven: number;
  readonly seconds: number;
  readonly violations: readonly Violation[];
}

/** Plays schedules against the shop, many at once, and judges. */
export async function run(options: RunOptions): Promise<Outcome> {
  const startedAt = performance.now();
  const { url, atOnce } = options;
  const sessions = atOnce > 1 ? MANY : FEW;
  const store = openPool({ url, schema: 'store', max: sessions.store });
  const payments = openPool({ url, schema: 'payments', max: sessions.payments });
  const db = openPool({ url, schema: 'store', max: sessions.db });
  try {
    const shop = new Shop({ ...options, store, payments, isSmall: atOnce === 1 });
    const { stopsAt } = options;
    const verdicts = new Verdicts(stopsAt && (({ number }) => stopsAt.includes(number)));
    const result = await play(shop, options, verdicts, db);
    return { ...result, seconds: (performance.now() - startedAt) / 1_000 };
  } finally {
    await Promise.all([store.end(), payments.end(), db.end()]);
  }
}

async function play(shop: Shop, options: RunOptions, verdicts: Verdicts, db: ReturnType<typeof openPool>) {
  const { world } = shop;
  const watch = new Watch({ db, parties: world, verdicts });
  const operator = new Operator(db);
  await shop.start();
  watch.start();
  operator.start();
  const played: Schedule[] = [];
  const left = [...options.numbers];
  const playOn = async () => {
    for (let number = left.shift(); number !== undefined; number = left.shift()) {
      const schedule = shop.schedule(number);
      played.push(schedule);
      await playOne({ shop, watch, db }, schedule);
      options.onDone?.(played.length);
    }
  };
  const all = Promise.all(Array.from({ length: options.atOnce }, playOn));
  await (options.stopsAt ? Promise.race([all, verdicts.first]) : all);
  left.length = 0;
  const isCutShort = options.stopsAt !== undefined && verdicts.violations.length > 0;
  if (!isCutShort) await quietDown(shop, db);
  await Promise.all([watch.stop(), operator.stop()]);
  const orders = isCutShort ? [] : await judgeAll(watch, played);
  if (!isCutShort) judgeTotals(orders, world, verdicts);
  await shop.stop();
  const { tally } = world;
  const counts = { schedules: played.length, looks: watch.looks, orders: orders.length, redriven: operator.redriven };
  return { ...counts, tally, violations: verdicts.violations };
}

interface Scene {
  readonly shop: Shop;
  readonly watch: Watch;
  readonly db: ReturnType<typeof openPool>;
}

async function playOne({ shop: { world }, watch, db }: Scene, schedule: Schedule): Promise<void> {
  const { plan, luck, shopper } = schedule;
  await stockCart(db, plan);
  watch.add(schedule);
  world.attribution.learn(plan.shopperId, luck);
  await world.attribution.during(luck, () => shopper.shop());
  schedule.isOver = true;
  await schedule.settled;
}

/** Zombies wake, late calls arrive, the last jobs end. */
async function quietDown(shop: Shop, db: ReturnType<typeof openPool>): Promise<void> {
  const deadline = performance.now() + LAST_JOBS_WITHIN_MS;
  const isBusy = async () => shop.anyStandsStill || shop.world.late.size > 0 || (await countJobs(db)) > 0;
  while (performance.now() < deadline && (await isBusy())) await sleep(50);
}

async function judgeAll(watch: Watch, played: readonly Schedule[]): Promise<OrderFacts[]> {
  const orders: OrderFacts[] = [];
  for (let from = 0; from < played.length; from += ALL_AT_ONCE) {
    orders.push(...(await watch.lookAtAll(played.slice(from, from + ALL_AT_ONCE))));
  }
  await watch.lookAtShop();
  return orders;
}

/** The numbers 1 … count. */
export const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

export const freshSeed = () => new Random(Date.now()).between(1, 1_000_000);
