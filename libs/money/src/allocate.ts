import { type Money, money } from './money.js';

/**
 * Shares an amount over weights by largest remainder: the parts always sum to the amount, each is within one minor
 * unit of its exact share, and no part of a non-negative amount is negative. Equal remainders go to the earlier part.
 * BigInt inside, because amount × weight may pass 2^53.
 * @throws RangeError when the weights are negative or all zero.
 */
export function allocate(amount: Money, weights: readonly number[]): Money[] {
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (sum <= 0n || weights.some((weight) => weight < 0)) throw new RangeError('weights must be positive in sum');
  const shares = weights.map((weight, index) => {
    const exact = BigInt(amount.amountMinor) * BigInt(weight);
    return { index, minor: exact / sum, remainder: exact % sum };
  });
  const given = shares.reduce((total, { minor }) => total + minor, 0n);
  const byRemainder = shares.toSorted((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  for (const share of byRemainder.slice(0, Number(BigInt(amount.amountMinor) - given))) share.minor += 1n;
  return shares.map(({ minor }) => money(Number(minor), amount.currency));
}
