interface Bucket {
  readonly startedAtMs: number;
  calls: number;
  failures: number;
}

export interface SampleOptions {
  readonly windowMs: number;
  readonly minCalls: number;
  readonly failureShare: number;
}

const BUCKETS = 10;

/** Says when a breaker opens: at least `minCalls` in the last `windowMs`, of which `failureShare` or more failed. */
export class CallSample {
  #buckets: Bucket[] = [];

  constructor(
    private readonly options: SampleOptions,
    private readonly clockMs = () => performance.now(),
  ) {}

  succeeded(): void {
    this.#currentBucket().calls += 1;
  }

  /** Whether that is one too many. */
  failed(): boolean {
    const bucket = this.#currentBucket();
    bucket.calls += 1;
    bucket.failures += 1;
    return this.#isTooMuch();
  }

  forget(): void {
    this.#buckets = [];
  }

  #isTooMuch(): boolean {
    const calls = this.#buckets.reduce((sum, bucket) => sum + bucket.calls, 0);
    const failures = this.#buckets.reduce((sum, bucket) => sum + bucket.failures, 0);
    return calls >= this.options.minCalls && failures >= this.options.failureShare * calls;
  }

  #currentBucket(): Bucket {
    const nowMs = this.clockMs();
    const widthMs = this.options.windowMs / BUCKETS;
    const startedAtMs = nowMs - (nowMs % widthMs);
    this.#buckets = this.#buckets.filter((bucket) => bucket.startedAtMs > nowMs - this.options.windowMs);
    const newest = this.#buckets.at(-1);
    if (newest?.startedAtMs === startedAtMs) return newest;
    const bucket = { startedAtMs, calls: 0, failures: 0 };
    this.#buckets.push(bucket);
    return bucket;
  }
}
