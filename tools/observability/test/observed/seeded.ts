const STEP = 0x6d2b79f5;

/** Chance that is the same in every run (mulberry32). */
export class Seeded {
  constructor(private state: number) {}

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + STEP) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  upTo(most: number): number {
    return 1 + Math.floor(this.next() * most);
  }

  of<T>(many: readonly T[]): T {
    return many[Math.floor(this.next() * many.length)] as T;
  }
}
