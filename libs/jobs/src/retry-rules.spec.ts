import { causeOfDeath, defaultRetryRules, retryDelayMs } from './retry-rules.js';

describe('a failed job', () => {
  const longest = (attempts: number) => retryDelayMs(defaultRetryRules, attempts, 1);

  it('waits longer after each failure, up to five minutes', () => {
    expect([0, 1, 2, 3, 8, 9, 1_000].map(longest)).toEqual([1_000, 2_000, 4_000, 8_000, 256_000, 300_000, 300_000]);
  });

  it('comes back anywhere within its wait', () => {
    expect(retryDelayMs(defaultRetryRules, 3, 0)).toBe(0);
    expect(retryDelayMs(defaultRetryRules, 3, 0.5)).toBe(4_000);
  });

  it('is dead with its tenth refusal, whatever else happened to it', () => {
    const after = (refusals: number) => causeOfDeath(defaultRetryRules, { refusals, outOfPatience: false }, true);
    expect(after(8)).toBeUndefined();
    expect(after(9)).toBe('refused');
  });

  it('outlives an outage of a day', () => {
    const rules = defaultRetryRules;
    expect(rules.patienceMs).toBe(86_400_000);
    expect(causeOfDeath(rules, { refusals: 9, outOfPatience: false }, false)).toBeUndefined();
    expect(causeOfDeath(rules, { refusals: 0, outOfPatience: true }, false)).toBe('gave-up');
  });
});
