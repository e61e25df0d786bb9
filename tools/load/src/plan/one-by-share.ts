import type { Dice } from '@webstore/dice';

/** One of the names, each as often as its share of all shares says. */
export function oneByShare<Name extends string>(dice: Dice, shares: readonly (readonly [Name, number])[]): Name {
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  let left = dice.below(sum);
  for (const [name, share] of shares) {
    left -= share;
    if (left < 0) return name;
  }
  throw new RangeError('There is nothing to choose from');
}
