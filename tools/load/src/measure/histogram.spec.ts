import fc from 'fast-check';
import { Histogram } from './histogram.js';

describe('a histogram of times', () => {
  const filledWith = (times: readonly number[]) => {
    const histogram = new Histogram();
    for (const ms of times) histogram.add(ms);
    return histogram;
  };
  const anyTimes = fc.array(fc.double({ min: 0.001, max: 60_000, noNaN: true }), { minLength: 1, maxLength: 200 });

  it('knows every quantile to 1.6 %', () => {
    fc.assert(
      fc.property(anyTimes, fc.constantFrom(0.001, 0.5, 0.9, 0.99, 1), (times, share) => {
        const exact = times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? 0;
        const told = filledWith(times).quantile(share);
        expect(told).toBeGreaterThanOrEqual(exact * 0.999);
        expect(told).toBeLessThanOrEqual(exact * 1.016);
      }),
    );
  });

  it('knows the mean and the longest exactly, also of what is longer than it can tell apart', () => {
    const histogram = filledWith([1, 2, 300_000]);
    expect([histogram.count, histogram.meanMs, histogram.maxMs]).toEqual([3, 100_001, 300_000]);
    expect(histogram.quantile(1)).toBeGreaterThan(100_000);
  });

  it('tells 0 of nothing', () => {
    const histogram = filledWith([5]);
    histogram.clear();
    expect([histogram.count, histogram.quantile(0.5), histogram.meanMs, histogram.maxMs]).toEqual([0, 0, 0, 0]);
  });
});
