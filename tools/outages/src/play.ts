import { setTimeout as pause } from 'node:timers/promises';
import { checkShop, Ledger, ordersOfKey, settle, type WholeShop } from '@webstore/whole-shop';
import { type Fate, fateOf, isExcused } from './judge.js';
import type { Outage, Scene } from './outage.js';

/** What one outage came to; the line that is printed for it. */
export interface Verdict {
  readonly outage: string;
  readonly checkouts: number;
  readonly confirmed: number;
  /** Requests that were answered as no outage excuses: with a fault of ours, without saying when to come again, or not at all. */
  readonly failed: number;
  /** Orders that were acknowledged, or wanted to the end, and are not there once. */
  readonly lost: number;
  readonly wrongly_cancelled: number;
  readonly settled_after_ms: number;
  readonly [figure: string]: unknown;
  readonly ok: boolean;
}

const PER_SECOND = 5;
const CALM_MS = 2_000;
const SHOWN = 5;

/** Lets shoppers check out while it happens, waits until nothing is open, and holds the shop against the provider's ledger. */
export async function play(outage: Outage, scene: Scene): Promise<Verdict> {
  const { shop, trickle } = scene;
  trickle.start(PER_SECOND);
  await pause(CALM_MS);
  const observed = await outage.happen(scene);
  const endedAt = performance.now();
  await trickle.stop();
  const waiting = await trickle.finish(outage.settlesWithinMs);
  const open = await settle(shop.store, Math.max(0, outage.settlesWithinMs - (performance.now() - endedAt)));
  const settledAfterMs = Math.round(performance.now() - endedAt);
  const violations = [
    ...(observed.violations ?? []),
    ...(waiting > 0 ? [`${waiting} shoppers never got a final answer`] : []),
    ...(open === undefined ? [] : [`not settled: ${open}`]),
    ...(await violationsOf(shop)),
  ];
  return verdictOf(outage, scene, { figures: observed.figures ?? {}, settledAfterMs, violations });
}

async function violationsOf(shop: WholeShop): Promise<string[]> {
  const ledger = new Ledger(shop.address('payment-provider'));
  await ledger.readOn();
  return [...shop.notRunning(), ...(await checkShop(shop.store, ledger.charges.values()))];
}

interface Outcome {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly settledAfterMs: number;
  readonly violations: readonly string[];
}

async function verdictOf(outage: Outage, { shop, trickle }: Scene, outcome: Outcome): Promise<Verdict> {
  const { checkouts, answers } = trickle.diary;
  const failures = answers.filter((answer) => !isExcused(answer, outage.isFelt));
  const fates = await Promise.all(
    checkouts.map(async ({ key, answers: told }) => fateOf(await ordersOfKey(shop.store, key), told)),
  );
  const count = (fate: Fate) => fates.filter((one) => one === fate).length;
  const { figures, settledAfterMs, violations } = outcome;
  const isOk = failures.length + count('lost') + count('cancelled') + violations.length === 0;
  return {
    outage: outage.name,
    checkouts: checkouts.length,
    confirmed: count('confirmed'),
    failed: failures.length,
    lost: count('lost'),
    wrongly_cancelled: count('cancelled'),
    settled_after_ms: settledAfterMs,
    ...figures,
    ...(failures.length > 0 && { failures: failures.slice(0, SHOWN) }),
    ...(violations.length > 0 && { violations: violations.slice(0, SHOWN) }),
    ok: isOk,
  };
}
