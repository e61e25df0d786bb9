import { calm, type Temper } from '../faults/chance.js';
import { Random, seedOf } from '../faults/random.js';
import { hotProducts, limitedProducts, plainProducts } from '../stage/shelves.js';

export interface PlannedLine {
  readonly productId: string;
  readonly quantity: number;
}

/** What one shopper does, and how much goes wrong meanwhile. All of it follows from the seed and the number. */
export interface Plan {
  readonly number: number;
  readonly shopperId: string;
  readonly from: 'cart' | 'items';
  readonly lines: readonly PlannedLine[];
  readonly coupon: string | undefined;
  readonly method: 'card' | 'card_declined';
  readonly keys: readonly string[];
  /** Of the order that is tried again. */
  readonly nextKey: string;
  /** How often each key is sent at once. */
  readonly twins: number;
  /** After a declined card, the same cart again with a new key and a good card. */
  readonly triesAgain: boolean;
  readonly cancelsAfterMs: number | undefined;
  readonly temper: Temper;
  readonly random: Random;
}

const tempers: readonly Temper[] = [
  calm,
  { death: 0.012, zombie: 0.002, fault: 0.1, deaths: 2, zombies: 1, faults: 4 },
  { death: 0.03, zombie: 0.006, fault: 0.15, deaths: 4, zombies: 1, faults: 6 },
  { death: 0.01, zombie: 0.001, fault: 0.35, deaths: 2, zombies: 1, faults: 10 },
];

export function planOf(seed: number, number: number): Plan {
  const random = new Random(seedOf(seed, number));
  const from = random.chance(0.8) ? 'cart' : 'items';
  return {
    number,
    shopperId: random.uuid(),
    from,
    lines: linesOf(random),
    coupon: couponOf(random),
    method: random.chance(0.12) ? 'card_declined' : 'card',
    keys: Array.from({ length: random.chance(0.12) ? 2 : 1 }, () => random.uuid()),
    twins: random.chance(0.2) ? 3 : 1,
    triesAgain: random.chance(0.5),
    cancelsAfterMs: random.chance(0.25) ? random.between(0, 120) : undefined,
    temper: random.chance(0.2) ? calm : random.pick(tempers),
    nextKey: random.uuid(),
    random,
  };
}

function linesOf(random: Random): PlannedLine[] {
  const shelf = [...(random.chance(0.6) ? hotProducts : []), ...random.sample(plainProducts, 4)];
  const limited = random.chance(0.3) ? random.sample(limitedProducts, 1) : [];
  const products = [...limited, ...random.sample(shelf, random.between(limited.length === 0 ? 1 : 0, 2))];
  return products.map((productId) => ({ productId, quantity: random.between(1, 3) }));
}

function couponOf(random: Random): string | undefined {
  if (!random.chance(0.3)) return undefined;
  return random.chance(0.7) ? 'HALF' : 'FREE';
}
