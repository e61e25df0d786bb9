import { Tally } from './tally.js';

describe('a tally', () => {
  it('adds up by key and gives everything out once, sorted', () => {
    const tally = new Tally(10);
    tally.add(['b', 'US']);
    tally.add(['a', 'US'], 2);
    tally.add(['b', 'US']);
    expect(tally.take()).toEqual([
      { key: ['a', 'US'], count: 2 },
      { key: ['b', 'US'], count: 2 },
    ]);
    expect(tally.take()).toEqual([]);
  });

  it('goes on counting what it knows when it is full, and says how much it lost', () => {
    const tally = new Tally(1);
    tally.add(['a']);
    tally.add(['b'], 3);
    tally.add(['a']);
    expect(tally.take()).toEqual([{ key: ['a'], count: 2 }]);
    expect(tally.takeDropped()).toBe(3);
    expect(tally.takeDropped()).toBe(0);
  });
});
