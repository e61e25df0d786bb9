import { type ProductCard, productListSchema } from '@webstore/contracts';
import type { RunningPart } from '@webstore/parts';
import { goals } from '../goals.js';
import { HttpCaller } from '../measure/http-caller.js';
import { closedLoop } from '../measure/load.js';
import { race, type Side } from '../measure/race.js';
import { LARGE, main } from '../stage/shop-side.js';
import type { Finding, Operation } from './operation.js';

const pages: readonly (readonly [title: string, path: (product: ProductCard) => string])[] = [
  ['list', ({ category }) => `/us/products?category=${category}`],
  ['search', ({ name }) => `/us/products?q=${encodeURIComponent(name.split(' ').slice(0, 2).join(' '))}`],
  ['detail', ({ id }) => `/us/products/${id}`],
];

/** What a page costs as the catalog grows: one user, no cache, the same pages of a small and of a large catalog. */
export const flat: Operation = async (stage, pace) => {
  const [small, large] = await Promise.all([main(stage, 'uncached'), main(stage, 'uncached', { products: LARGE })]);
  const { items } = productListSchema.parse(JSON.parse(await new HttpCaller(small.address).get('/us/products')));
  const findings: Finding[] = [];
  for (const [title, path] of pages) {
    const paths = items.map(path);
    const comparison = await race(reading(small, paths), reading(large, paths), pace);
    findings.push({
      title: `${title}, one user`,
      sides: ['1 k products', '100 k products'],
      goal: goals.flat,
      comparison,
    });
  }
  return findings;
};

function reading({ address, pid }: RunningPart, paths: readonly string[]): Side {
  const caller = new HttpCaller(address);
  const read = (n: number) => caller.get(paths[n % paths.length] ?? '');
  return { load: (seconds) => closedLoop([read], seconds), server: pid, others: [] };
}
