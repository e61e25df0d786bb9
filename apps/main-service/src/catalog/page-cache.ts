/**
 * Answers kept for a few seconds and at most so many: the oldest leave first. `clear` is for whoever changes the
 * catalog in this process; other replicas follow when the seconds are over.
 */
export class PageCache<Value> {
  private readonly entries = new Map<string, Entry<Value>>();

  constructor(
    private readonly ttlMs: number,
    private readonly size: number,
  ) {}

  /** The kept answer, or a made one; callers at the same time share one making. */
  async get(key: string, make: () => Promise<Value>): Promise<Value> {
    const kept = this.fresh(key);
    if (kept) return kept.value;
    const value = make();
    this.keep(key, value);
    value.catch(() => this.entries.delete(key));
    return value;
  }

  /** The kept answer, at once; undefined also while it is being made. */
  peek(key: string): Value | undefined {
    return this.fresh(key)?.made;
  }

  clear(): void {
    this.entries.clear();
  }

  private fresh(key: string): Entry<Value> | undefined {
    const kept = this.entries.get(key);
    return kept && kept.until > performance.now() ? kept : undefined;
  }

  private keep(key: string, value: Promise<Value>): void {
    if (this.ttlMs <= 0) return;
    const entry: Entry<Value> = { value, made: undefined, until: performance.now() + this.ttlMs };
    this.entries.delete(key);
    this.entries.set(key, entry);
    value.then(
      (made) => {
        entry.made = made;
      },
      () => undefined,
    );
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.size && oldest !== undefined) this.entries.delete(oldest);
  }
}

interface Entry<Value> {
  readonly value: Promise<Value>;
  made: Value | undefined;
  readonly until: number;
}
