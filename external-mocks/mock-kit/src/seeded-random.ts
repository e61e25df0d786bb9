import { createHash } from 'node:crypto';

const UINT32_RANGE = 2 ** 32;

/** A number in [0, 1) that this text always gives. */
export function fractionOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / UINT32_RANGE;
}

/** Chance that repeats itself: the n-th draw of a seed is always the same. */
export class SeededRandom {
  #draws = 0;

  constructor(private readonly seed: string) {}

  /** In [0, 1). */
  next(): number {
    this.#draws += 1;
    return fractionOf(`${this.seed}/${this.#draws}`);
  }
}
