import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '@webstore/dice';
import { type Answer, Attacker } from '../attacker/attacker.js';
import { firstProduct } from '../attacker/first-product.js';
import { signUp } from '../attacker/sign-up.js';

interface Visit {
  readonly path: string;
  readonly status: number;
  readonly atMs: number;
  readonly tookMs: number;
}

/** How shoppers fared in a span of time. */
export interface Fared {
  readonly requests: number;
  readonly p99Ms: number;
  /** What no honest shopper should be answered, a sentence for each kind. */
  readonly harm: readonly string[];
}

const SHOPPERS = 6;
const THINKS_AT_LEAST_MS = 600;
const THINKS_LONGER_MS = 1_200;
/** No attack comes from there. */
const network = (shopper: number) => `127.240.0.${shopper + 1}`;

/** A few honest shoppers, each at home and signed in, who look around at a human pace as long as attacks go on. */
export class Shoppers {
  private readonly visits: Visit[] = [];
  private readonly walks: Promise<void>[] = [];
  private isOver = false;

  private constructor(private readonly attended: readonly Attacker[]) {}

  static async open(shop: string, dice: Dice): Promise<Shoppers> {
    const people = Array.from({ length: SHOPPERS }, (_, shopper) => new Attacker(shop, network(shopper)));
    const shoppers = new Shoppers(people);
    for (const person of people) await shoppers.enter(person, dice);
    return shoppers;
  }

  /** Where one of them comes from. */
  get address(): string {
    return network(0);
  }

  faredSince(sinceMs: number): Fared {
    const visits = this.visits.filter(({ atMs }) => atMs >= sinceMs);
    const bad = visits.filter(({ status }) => status < 200 || status >= 300);
    const kinds = Map.groupBy(bad, ({ path, status }) => `${path} was answered ${status || 'not at all'}`);
    return {
      requests: visits.length,
      p99Ms: p99(visits.map(({ tookMs }) => tookMs)),
      harm: [...kinds].map(([what, times]) => `${what} to a shopper, ${times.length} times`),
    };
  }

  async leave(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.walks);
    for (const person of this.attended) person.leave();
  }

  private async enter(person: Attacker, dice: Dice): Promise<void> {
    const token = await signUp(person);
    const product = await firstProduct(person);
    this.walks.push(this.walk(person, { token, product, dice }));
  }

  private async walk(person: Attacker, { token, product, dice }: Walk): Promise<void> {
    const body = { product_id: product, quantity: 1, country: 'US' };
    const steps: readonly [string, () => Promise<Answer>][] = [
      ['/us/products', () => person.get('/us/products')],
      ['/us/products/:id', () => person.get(`/us/products/${product}`)],
      ['/cart/add', () => person.post('/cart/add', body, { token })],
      ['/cart', () => person.get('/cart?country=US', { token })],
      ['/me', () => person.get('/me', { token })],
    ];
    while (!this.isOver) {
      const [path, ask] = dice.one(steps);
      const atMs = Date.now();
      const { status, tookMs } = await ask();
      this.visits.push({ path, status, atMs, tookMs });
      await pause(THINKS_AT_LEAST_MS + dice.below(THINKS_LONGER_MS));
    }
  }
}

interface Walk {
  readonly token: string;
  readonly product: string;
  readonly dice: Dice;
}

/** In whole milliseconds; 0 of nothing. */
export function p99(tookMs: readonly number[]): number {
  const sorted = tookMs.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0);
}
