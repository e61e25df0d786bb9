/** Counts by key in memory, up to a number of different keys. */
export class Tally {
  private counts = new Map<string, number>();
  private dropped = 0;

  constructor(private readonly mostKeys: number) {}

  add(key: readonly string[], count = 1): void {
    const text = JSON.stringify(key);
    const before = this.counts.get(text);
    if (before === undefined && this.counts.size >= this.mostKeys) this.dropped += count;
    else this.counts.set(text, (before ?? 0) + count);
  }

  /** Takes everything out, sorted by key: replicas that write the same rows lock them in one order. */
  take(): TalliedFact[] {
    const taken = [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1));
    this.counts = new Map();
    return taken.map(([text, count]) => ({ key: JSON.parse(text), count }));
  }

  /** How much found no room since the last time this was asked. */
  takeDropped(): number {
    const lost = this.dropped;
    this.dropped = 0;
    return lost;
  }
}

export interface TalliedFact {
  readonly key: readonly string[];
  readonly count: number;
}
