import { checkShop, type Ledger, settle, stock } from '@webstore/whole-shop';
import { checkTold } from './check-told.js';
import type { Told } from './customer.js';
import { flushRedis } from './flush-redis.js';
import { misbehave } from './misbehave.js';
import type { Plan } from './plan.js';
import { NOTHING_TO_RECOVER, type Recovery, recoveryOf } from './recovery.js';
import { situationOf } from './situations.js';
import { LEASE_MS, type Stage } from './stage.js';
import { prepareStrike, type Strike } from './strike.js';
import { customersOf } from './wishes.js';

export interface RoundResult {
  readonly plan: Plan;
  /** Whether the trouble has come, and with what it is about. */
  readonly hasStruck: boolean;
  readonly kills: number;
  readonly recovery: Recovery;
  /** How much of the recovery came after the return. */
  readonly afterReturnMs: number;
  /** Checkouts sent, and those that failed before their repetition had success. */
  readonly checkouts: number;
  readonly failed: readonly string[];
  /** Orders that had been acknowledged when it struck. */
  readonly acknowledged: number;
  readonly tookMs: number;
  readonly violations: readonly string[];
}

const SETTLED_WITHIN_MS = 30_000 + LEASE_MS;
const BEGINS_WITHIN_MS = 5_000;
/** Some points are met by luck; shoppers come until it struck. */
const WAVES = 8;
const READS_TOKENS = 'sql find-access';
/** Points that are met only where a third party fails. */
const FAULTS_FOR: Readonly<Record<string, { readonly of: string; readonly fault: object }>> = {
  'sql postpone-job': { of: 'crm', fault: { name: '5xx', times: 12 } },
  'sql postpone-payment': { of: 'payment-provider', fault: { name: '5xx', times: 12, route: '/api/payment/by-key' } },
};
/** Shoppers check out while something goes wrong; then all is waited for and held against each other. */
export async function playRound(stage: Stage, ledger: Ledger, plan: Plan): Promise<RoundResult> {
  const startedAt = performance.now();
  const bad = FAULTS_FOR[plan.trouble.order.name];
  if (bad) await misbehave(stage, bad.of, [bad.fault]);
  const { strike, told, open } = await shopUntilStruck(stage, plan);
  if (bad) await misbehave(stage, bad.of);
  const { recovery, afterReturnMs } = await recoveryFrom(stage, strike, plan);
  const failed = told.flatMap((one) => one.failed);
  return {
    plan,
    hasStruck: strike.struckAt() !== undefined && (plan.trouble.kind !== 'frozen' || recovery.takenOver > 0),
    kills: strike.kills(),
    ...{ recovery, afterReturnMs, failed },
    acknowledged: acknowledgedBy(strike.struckAt() ?? 0, told),
    checkouts: told.reduce((sum, { wish }) => sum + wish.copies, 0),
    tookMs: Math.round(performance.now() - startedAt),
    violations: await violationsOf(stage, ledger, { plan, told, open, failed }),
  };
}

function acknowledgedBy(at: number, told: readonly Told[]): number {
  return told.flatMap(({ acknowledged }) => [...acknowledged.values()]).filter((when) => when <= at).length;
}

async function shopUntilStruck(stage: Stage, plan: Plan) {
  const first = await comeIn(stage, plan);
  const later = isRedisAway(plan) ? await comeIn(stage, plan) : [];
  // A token that Redis remembers is not read from the store.
  if (plan.trouble.order.name === READS_TOKENS) await flushRedis(stage.redis.url);
  const strike = await prepareStrike(stage, plan.trouble);
  const whileAway = strike.begins(later.length > 0 ? BEGINS_WITHIN_MS : 0);
  const buying = [...first.map((one) => one.buys()), ...later.map((one) => whileAway.then(() => one.buys()))];
  const told = await Promise.all(buying);
  await settle(stage.store, SETTLED_WITHIN_MS);
  for (let wave = 2; wave <= WAVES && strike.struckAt() === undefined; wave += 1) {
    told.push(...(await Promise.all((await comeIn(stage, plan)).map((one) => one.buys()))));
    await settle(stage.store, SETTLED_WITHIN_MS);
  }
  await strike.over();
  return { strike, told, open: await settle(stage.store, SETTLED_WITHIN_MS) };
}

/** While Redis is away shoppers begin their checkouts too. */
const isRedisAway = ({ trouble: { kind } }: Plan) => kind === 'Redis stopped' || kind === 'Redis frozen';

async function comeIn(stage: Stage, plan: Plan) {
  const limited = `kill-limited-${plan.round}-${plan.dice.below(1_000_000_000)}`;
  await stock(stage.store, limited, 1, 'pessimistic');
  const customers = customersOf(stage, plan, limited);
  await Promise.all(customers.map((customer) => customer.comesIn()));
  return customers;
}

async function recoveryFrom(stage: Stage, strike: Strike, { trouble }: Plan) {
  const struckAt = strike.struckAt();
  if (struckAt === undefined) return { recovery: NOTHING_TO_RECOVER, afterReturnMs: 0 };
  const recovery = await recoveryOf(stage.store, struckAt, situationOf(trouble).recovered);
  const awayMs = (strike.backAt() ?? struckAt) - struckAt;
  return { recovery, afterReturnMs: Math.max(0, recovery.tookMs - awayMs) };
}

interface Outcome {
  readonly plan: Plan;
  readonly told: readonly Told[];
  readonly open: string | undefined;
  readonly failed: readonly string[];
}

async function violationsOf(stage: Stage, ledger: Ledger, { plan, told, open, failed }: Outcome): Promise<string[]> {
  await ledger.readOn();
  const broken = await Promise.all(told.map((one) => checkTold(stage.store, one)));
  return [
    ...(open === undefined ? [] : [`not settled: ${open}`]),
    ...(plan.trouble.kind.startsWith('Redis') ? failed.map((what) => `a checkout failed without Redis: ${what}`) : []),
    ...stage.notRunning(),
    ...broken.flat(),
    ...(await checkShop(stage.store, ledger.charges.values())),
  ];
}
