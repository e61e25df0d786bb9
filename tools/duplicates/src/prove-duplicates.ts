import { Dice } from '@webstore/dice';
import { MAIN, OTHER_MAIN, stock, type WholeShop } from '@webstore/whole-shop';
import { emptyBooks } from './books.js';
import { countEffects, type Effects } from './effects.js';
import type { Plan } from './plan.js';
import { play } from './play.js';
import { type Cast, EDITION, LAMP, signUp } from './scene.js';
import { Sender } from './sender.js';
import { Tally } from './tally.js';
import { Wire } from './wire.js';

export interface Output {
  write(text: string): void;
}

export interface Proof {
  readonly tally: Tally;
  readonly effects: Effects;
  readonly seconds: number;
}

const PIECES = 100_000_000;
const TOLD_EVERY_MS = 5_000;

/** Sends duplicates to a shop with two main-services, and counts what came of them. */
export async function proveDuplicates(shop: WholeShop, plan: Plan, progress: Output): Promise<Proof> {
  const startedAt = performance.now();
  const wire = new Wire(addressesOf(shop));
  const dice = new Dice(plan.seed);
  const sender = new Sender(wire, new Tally(), dice);
  const cast: Cast = { sender, dice, books: emptyBooks(), serviceToken: shop.serviceToken, errands: [] };
  const teller = setInterval(() => progress.write(lineOf(cast, startedAt)), TOLD_EVERY_MS);
  try {
    await stock(shop.store, LAMP, PIECES, 'optimistic');
    await stock(shop.store, EDITION, plan.editions, 'pessimistic');
    await play(cast, plan, await signUp(sender, plan.shoppers));
    progress.write(`${lineOf(cast, startedAt)}waiting until the shop is quiet\n`);
    const seconds = secondsSince(startedAt);
    return { tally: sender.tally, effects: await countEffects(shop, cast.books), seconds };
  } finally {
    clearInterval(teller);
    wire.close();
  }
}

/** The line for programs. */
export function sumUp({ tally, effects, seconds }: Proof, seed: number) {
  return {
    submits: tally.submits,
    keys: tally.keys,
    orders: effects.orders,
    charges: effects.charges,
    double_charges: effects.doubleCharges,
    wrong_answers: tally.wrongAnswers,
    turned_away: tally.turnedAway,
    conflicts: tally.conflicts,
    replays: tally.replays,
    replay_p99_ms: tally.replayMs(0.99),
    seconds,
    violations: tally.wrongAnswers + effects.violations.length,
    seed,
  };
}

function addressesOf(shop: WholeShop) {
  return {
    shop: [shop.address(MAIN), shop.address(OTHER_MAIN)],
    payments: [shop.address('payments-service')],
    promotions: [shop.address('promotions-service')],
    inventory: [shop.address('inventory')],
  };
}

function lineOf({ sender: { tally } }: Cast, startedAt: number): string {
  const seconds = secondsSince(startedAt);
  const { submits, keys, conflicts, wrongAnswers } = tally;
  const pace = Math.round(submits / seconds);
  const wrongs = tally.newWrongs().map((wrong) => `wrong: ${wrong}\n`);
  const counts = `${submits} submits (${pace}/s)  ${keys} keys  ${conflicts} conflicts  ${wrongAnswers} wrong`;
  return `${wrongs.join('')}${seconds} s  ${counts}\n`;
}

const secondsSince = (startedAt: number) => Math.round((performance.now() - startedAt) / 100) / 10;
