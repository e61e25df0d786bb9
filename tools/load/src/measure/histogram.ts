const STEPS_PER_DOUBLING = 64;
/** From 1 µs to over two minutes; what takes longer counts as that. */
const DOUBLINGS = 27;

/** How long many things took, each known to 1.6 %, in memory that does not grow with their number. */
export class Histogram {
  private readonly counts = new Uint32Array(STEPS_PER_DOUBLING * DOUBLINGS);
  private longestMs = 0;
  private sumMs = 0;
  count = 0;

  add(ms: number): void {
    const place = placeOf(ms);
    this.counts[place] = (this.counts[place] ?? 0) + 1;
    this.count += 1;
    this.sumMs += ms;
    this.longestMs = Math.max(this.longestMs, ms);
  }

  get maxMs(): number {
    return this.longestMs;
  }

  get meanMs(): number {
    return this.count === 0 ? 0 : this.sumMs / this.count;
  }

  /** What this share (0 to 1) of all did not exceed; 0 where nothing was added. */
  quantile(share: number): number {
    const wanted = Math.max(1, Math.ceil(share * this.count));
    let seen = 0;
    for (const [place, count] of this.counts.entries()) {
      seen += count;
      if (seen >= wanted) return Math.min(upperEdgeOf(place), this.longestMs);
    }
    return this.longestMs;
  }

  clear(): void {
    this.counts.fill(0);
    this.count = 0;
    this.sumMs = 0;
    this.longestMs = 0;
  }
}

function placeOf(ms: number): number {
  const us = Math.max(1, ms * 1_000);
  const doubling = Math.floor(Math.log2(us));
  const step = Math.floor((us / 2 ** doubling - 1) * STEPS_PER_DOUBLING);
  return Math.min(doubling * STEPS_PER_DOUBLING + step, STEPS_PER_DOUBLING * DOUBLINGS - 1);
}

function upperEdgeOf(place: number): number {
  const doubling = Math.floor(place / STEPS_PER_DOUBLING);
  const step = place % STEPS_PER_DOUBLING;
  return (2 ** doubling * (1 + (step + 1) / STEPS_PER_DOUBLING)) / 1_000;
}
