import { deepStrictEqual } from 'node:assert/strict';
import { productListSchema } from '@webstore/contracts';
import type { RunningPart } from '@webstore/parts';
import { goals } from '../goals.js';
import { HttpCaller } from '../measure/http-caller.js';
import { getLoad } from '../measure/load.js';
import { race, type Side } from '../measure/race.js';
import { floor, main } from '../stage/shop-side.js';
import { type Operation, FLOOR_AND_SHOP as sides } from './operation.js';

export const LIST = '/us/products?limit=20';

export const cachedList: Operation = async (stage, pace) => {
  const [bare, shop] = await Promise.all([floor(stage), main(stage, 'cached')]);
  await new HttpCaller(bare.address).put('/cached-list', await new HttpCaller(shop.address).get(LIST));
  const comparison = await race(reading(bare, '/cached-list'), reading(shop, LIST), pace);
  return [{ title: 'list of 20, cached', sides, goal: goals.cached, comparison }];
};

export const list: Operation = async (stage, pace) => {
  const [bare, shop] = await Promise.all([floor(stage), main(stage, 'uncached')]);
  await expectSameJson(bare, shop, LIST);
  const comparison = await race(reading(bare, LIST), reading(shop, LIST), pace);
  return [{ title: 'list of 20 from PostgreSQL', sides, goal: goals.list, comparison }];
};

export const detail: Operation = async (stage, pace) => {
  const [bare, shop] = await Promise.all([floor(stage), main(stage, 'uncached')]);
  const { items } = productListSchema.parse(JSON.parse(await new HttpCaller(shop.address).get(LIST)));
  const path = `/us/products/${items[0]?.id}`;
  await expectSameJson(bare, shop, path);
  const comparison = await race(reading(bare, path), reading(shop, path), pace);
  return [{ title: 'product detail from PostgreSQL', sides, goal: goals.detail, comparison }];
};

export function reading({ address, pid }: RunningPart, path: string): Side {
  return { load: (seconds) => getLoad(`${address}${path}`, seconds), server: pid, others: [] };
}

/** The floor must not win by answering less. */
async function expectSameJson(bare: RunningPart, shop: RunningPart, path: string): Promise<void> {
  const [one, other] = await Promise.all([bare, shop].map(({ address }) => new HttpCaller(address).get(path)));
  deepStrictEqual(JSON.parse(one ?? ''), JSON.parse(other ?? ''));
}
