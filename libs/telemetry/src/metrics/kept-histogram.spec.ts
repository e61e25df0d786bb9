import { histogram, oneOf, optional, upTo } from '../catalog/instrument.js';
import { KeptHistogram } from './kept-histogram.js';

const waits = histogram({
  ...{ unit: 's', description: 'A wait', recordedBy: [], buckets: [1, 5] },
  attributes: { kind: oneOf(['long', 'short']), route: optional(upTo(2, 'first')) },
});

describe('a histogram', () => {
  it('puts each value where it belongs, a bound itself below it', () => {
    const kept = new KeptHistogram(waits);
    for (const value of [0.5, 1, 3, 5, 7]) kept.record(value, { kind: 'long' });
    expect(kept.read()).toMatchObject([
      { attributes: { kind: 'long' }, counts: [2, 2, 1], count: 5, sum: 16.5, min: 0.5, max: 7 },
    ]);
  });

  it('finds the series of the same attributes, whether they come frozen or not', () => {
    const kept = new KeptHistogram(waits);
    const often = Object.freeze({ kind: 'long', route: '/a' });
    for (const attributes of [often, often, { route: '/a', kind: 'long' }, { kind: 'short', route: '/a' }]) {
      kept.record(1, attributes);
    }
    expect(kept.read().map(({ attributes, count }) => [attributes['kind'], count])).toEqual([
      ['long', 3],
      ['short', 1],
    ]);
  });

  it('counts under another name what comes too late for its own, frozen or not', () => {
    const kept = new KeptHistogram(waits);
    const late = Object.freeze({ kind: 'long', route: '/late' });
    for (const route of ['/a', '/b', '/c']) kept.record(1, { kind: 'long', route });
    for (let times = 0; times < 2; times += 1) kept.record(1, late);
    const counted = kept.read().map(({ attributes, count }) => [attributes['route'], count]);
    expect(Object.fromEntries(counted)).toEqual({ '/a': 1, '/b': 1, other: 3 });
  });
});
