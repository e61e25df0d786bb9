import { nextLook } from './next-look.js';

describe('the next look at an open payment', () => {
  it('comes after 2, 4, 8 … seconds, and never later than in 55', () => {
    const seconds = [0, 1, 2, 3, 4, 5, 6, 1_000].map((looks) => nextLook(looks, 'timeout').inMs / 1_000);
    expect(seconds).toEqual([2, 4, 8, 16, 32, 55, 55, 55]);
  });

  it('comes soon, and uncounted, when our own breaker turned this one away', () => {
    expect(nextLook(9, 'open')).toEqual({ inMs: 5_000, counts: false });
  });
});
