import { catalog } from '@webstore/telemetry/testing';
import { expectSoon } from '../expect-soon.js';
import { judge } from '../judge.js';
import type { ObservedShop } from '../observed-shop.js';
import { truths } from '../truths/truths.js';

/** Prometheus says of a metric, or soon, what those know who know better. */
export function expectTruth(observed: ObservedShop, name: string): Promise<void> {
  return expectSoon(name, () => judge(observed, name));
}

/** Every metric of the catalog has the value that the database or the shoppers know. */
export function metricsAreTrue(shop: () => ObservedShop): void {
  it('has somebody who knows better for every metric of the catalog', () => {
    expect(Object.keys(truths).sort()).toEqual(Object.keys(catalog).sort());
  });

  it.each(Object.keys(truths))('says of %s what is true', (name) => expectTruth(shop(), name));
}
