import { type Country, countries, markets } from '@webstore/contracts';
import { add, type Money, money, times, toUsd, usdMicrosOf, zero } from '@webstore/money';
import type { SeedProduct } from '../catalog/assortment.js';
import { localPrice } from '../catalog/local-price.js';
import { HISTORY_DAYS, type PastCustomer } from './customers.js';
import type { Random } from './random.js';

const DAY_MS = 24 * 3600 * 1000;
const CANCELLED_SHARE = 0.02;
const methods = ['card', 'card', 'card', 'wallet', 'bank_transfer'] as const;

export interface PastLine {
  readonly product: SeedProduct;
  readonly quantity: number;
  readonly unit: Money;
  readonly total: Money;
}

/** A paid order of the history, shipped unless it was cancelled. */
export interface PastOrder {
  readonly id: string;
  readonly customerId: string;
  readonly country: Country;
  readonly method: string;
  readonly lines: readonly PastLine[];
  readonly total: Money;
  readonly totalUsd: Money;
  readonly usdMicros: number;
  readonly placedAt: Date;
  readonly isCancelled: boolean;
}

export interface Shelf {
  readonly products: readonly SeedProduct[];
  readonly now: Date;
}

/** `count` orders of those who came: one each, the rest to a few who come back often. */
export function pastOrders(
  customers: readonly PastCustomer[],
  count: number,
  shelf: Shelf,
  random: Random,
): PastOrder[] {
  const visitors = customers.filter(({ visits }) => visits !== null);
  const sold = Object.fromEntries(countries.map((country) => [country, soldIn(shelf.products, country)]));
  const buyers = Array.from(
    { length: count },
    (_, number) => visitors[number] ?? visitors[often(visitors.length, random)],
  );
  const alone = new Map<string, number>();
  return buyers
    .filter((customer) => customer !== undefined)
    .map((customer) => {
      const nth = alone.get(customer.id) ?? 0;
      alone.set(customer.id, nth + 1);
      return pastOrder(customer, { nth, now: shelf.now, products: sold[customer.country] ?? [] }, random);
    })
    .toSorted((a, b) => a.placedAt.getTime() - b.placedAt.getTime());
}

/** Indexes near 0 come up far more often than the others. */
function often(length: number, random: Random): number {
  return Math.floor(length * random.next() ** 3);
}

function soldIn(products: readonly SeedProduct[], country: Country): SeedProduct[] {
  return products.filter(({ notSoldIn }) => !notSoldIn?.includes(country));
}

interface Occasion {
  readonly nth: number;
  readonly now: Date;
  readonly products: readonly SeedProduct[];
}

function pastOrder(customer: PastCustomer, { nth, now, products }: Occasion, random: Random): PastOrder {
  const { currency } = markets[customer.country];
  const lines = pastLines(products, customer.country, random);
  const total = lines.reduce((sum, line) => add(sum, line.total), zero(currency));
  return {
    id: random.uuid(),
    customerId: customer.id,
    country: customer.country,
    method: random.pick(methods),
    lines,
    total,
    totalUsd: toUsd(total),
    usdMicros: usdMicrosOf(currency),
    placedAt: placedAt(customer, nth, now, random),
    isCancelled: random.chance(CANCELLED_SHARE),
  };
}

/** The first order is on the last day that the customer came, so that the last visit is what the segment says. */
function placedAt({ visits }: PastCustomer, nth: number, now: Date, random: Random): Date {
  const { firstDaysAgo, lastDaysAgo } = visits ?? { firstDaysAgo: HISTORY_DAYS, lastDaysAgo: 0 };
  const daysAgo = nth === 0 ? lastDaysAgo : random.between(lastDaysAgo, firstDaysAgo);
  return new Date(now.getTime() - daysAgo * DAY_MS - random.between(1, DAY_MS / 2));
}

function pastLines(products: readonly SeedProduct[], country: Country, random: Random): PastLine[] {
  const chosen = new Set(Array.from({ length: random.between(1, 2) }, () => random.pick(products)));
  return [...chosen].map((product) => {
    const quantity = random.chance(0.8) ? 1 : 2;
    const unit = money(localPrice(product.usdMinor, country), markets[country].currency);
    return { product, quantity, unit, total: times(unit, quantity) };
  });
}
