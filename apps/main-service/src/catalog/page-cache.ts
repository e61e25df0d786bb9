/**
 * Answers kept as the text that goes out, for a few seconds and at most so many: the oldest leave first. `clear` is for
 * whoever changes the catalog in this process; other replicas follow when the seconds are over.
 */
export class PageCache<Value> {
  private readonly entries = new Map<string, { value: Promise<Value>; until: number }>();

  constructor(
    private readonly ttlMs: number,
    private readonly size: number,
  ) {}

  /** The kept answer, or a made one; callers at the same time share one making. */
  async get(key: string, make: () => Promise<Value>): Promise<Value> {
    const kept = this.entries.get(key);
    if (kept && kept.until > performance.now()) return kept.value;
    const value = make();
    this.keep(key, value);
    value.catch(() => this.entries.delete(key));
    return value;
  }

  clear(): void {
    this.entries.clear();
  }

  private keep(key: string, value: Promise<Value>): void {
    if (this.ttlMs <= 0) return;
    this.entries.delete(key);
    this.entries.set(key, { value, until: performance.now() + this.ttlMs });
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.size && oldest !== undefined) this.entries.delete(oldest);
  }
}
