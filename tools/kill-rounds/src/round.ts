import {
  COUNTRIES,
  checkShop,
  type Ledger,
  MAIN,
  OTHER_MAIN,
  type Recovered,
  recoveryMs,
  settle,
  stock,
} from '@webstore/whole-shop';
import { checkTold } from './check-told.js';
import { Customer, type Told, type Wish } from './customer.js';
import type { Dice } from './dice.js';
import type { Plan, Trouble } from './plan.js';
import { LEASE_MS, type Stage } from './stage.js';
import { prepareStrike, type Strike } from './strike.js';

export interface RoundResult {
  readonly plan: Plan;
  /** Whether the trouble has come: a point may lie on no way that this round's shoppers went. */
  readonly hasStruck: boolean;
  readonly kills: number;
  /** From the trouble to the end of the last order that was open then, and how much of that came after the return. */
  readonly recoveryMs: number;
  readonly afterReturnMs: number;
  readonly tookMs: number;
  readonly violations: readonly string[];
}

export const LAMP = 'kill-lamp';
const SETTLED_WITHIN_MS = 30_000 + LEASE_MS;

/** Four shoppers check out while something goes wrong; then all is waited for and held against each other. */
export async function playRound(stage: Stage, ledger: Ledger, plan: Plan): Promise<RoundResult> {
  const startedAt = performance.now();
  const limited = `kill-limited-${plan.round}-${plan.dice.below(1_000_000_000)}`;
  await stock(stage.store, limited, 1, 'pessimistic');
  const customers = customersOf(stage, plan.dice, limited);
  await Promise.all(customers.map((customer) => customer.comesIn()));
  const strike = await prepareStrike(stage, plan.trouble);
  const told = await Promise.all(customers.map((customer) => customer.buys()));
  const open = (await allSettled(stage, strike)) ?? (await settle(stage.store, SETTLED_WITHIN_MS));
  return {
    plan,
    hasStruck: strike.struckAt() !== undefined,
    kills: strike.kills(),
    ...(await recoveryOf(stage, strike, plan.trouble)),
    tookMs: Math.round(performance.now() - startedAt),
    violations: await violationsOf(stage, ledger, { told, open }),
  };
}

async function recoveryOf(stage: Stage, strike: Strike, trouble: Trouble) {
  const struckAt = strike.struckAt();
  if (struckAt === undefined) return { recoveryMs: 0, afterReturnMs: 0 };
  const recovery = await recoveryMs(stage.store, struckAt, recoveredBy(trouble));
  const returnedAfterMs = (strike.backAt() ?? struckAt) - struckAt;
  return { recoveryMs: recovery, afterReturnMs: Math.max(0, recovery - returnedAfterMs) };
}

/** What a worker's death delays is not the checkout but the parcel. */
function recoveredBy(trouble: Trouble): Recovered {
  return 'part' in trouble && trouble.part === 'fulfillment-worker' ? 'shipped' : 'settled';
}

async function allSettled(stage: Stage, strike: Strike): Promise<string | undefined> {
  const open = await settle(stage.store, SETTLED_WITHIN_MS);
  await strike.over();
  return open;
}

interface Outcome {
  readonly told: readonly Told[];
  readonly open: string | undefined;
}

async function violationsOf(stage: Stage, ledger: Ledger, { told, open }: Outcome): Promise<string[]> {
  await ledger.readOn();
  const broken = await Promise.all(told.map((one) => checkTold(stage.store, one)));
  return [
    ...(open === undefined ? [] : [`not settled: ${open}`]),
    ...stage.notRunning(),
    ...broken.flat(),
    ...(await checkShop(stage.store, ledger.charges.values())),
  ];
}

/** Most go to the first main-service, which is the one that dies. One pays with a bad card or by a bad line, two want the last of an edition, one cancels; some send everything three times. */
function customersOf(stage: Stage, dice: Dice, limited: string): Customer[] {
  const addresses = [MAIN, OTHER_MAIN].map((name) => stage.address(name));
  const country = () => dice.one(COUNTRIES);
  const copies = () => dice.one([1, 3]);
  const wishes: Wish[] = [
    { products: [LAMP], country: country(), method: dice.one(BAD_CARDS), copies: copies(), cancels: false },
    { products: [limited, LAMP], country: country(), method: 'card', copies: copies(), cancels: false },
    { products: [limited], country: country(), method: 'card', copies: 1, cancels: false },
    { products: [LAMP], country: 'US', method: 'card', coupon: 'WELCOME10', copies: copies(), cancels: true },
  ];
  return wishes.map((wish) => new Customer(dice.below(4) > 0 ? addresses : addresses.toReversed(), wish));
}

const BAD_CARDS = ['card_declined', 'card_declined', 'card_drop_after_apply', 'card_5xx_after_apply'];
