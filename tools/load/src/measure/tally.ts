import { Histogram } from './histogram.js';
import { type Outcome, outcomes } from './outcome.js';

/** What came of a kind of requests: of a route, of a persona, or of all. */
export class Tally {
  readonly latency = new Histogram();
  private readonly counts = new Map<Outcome, number>();

  add(outcome: Outcome, latencyMs?: number): void {
    this.counts.set(outcome, this.of(outcome) + 1);
    if (latencyMs !== undefined) this.latency.add(latencyMs);
  }

  of(...wanted: readonly Outcome[]): number {
    return wanted.reduce((sum, outcome) => sum + (this.counts.get(outcome) ?? 0), 0);
  }

  /** By outcome, those that happened. */
  outcomes(): Partial<Record<Outcome, number>> {
    return Object.fromEntries(outcomes.filter((name) => this.of(name) > 0).map((name) => [name, this.of(name)]));
  }

  latencyMs(): Percentiles {
    const at = (share: number) => rounded(this.latency.quantile(share));
    const { meanMs, maxMs } = this.latency;
    return {
      ...{ p50: at(0.5), p90: at(0.9), p99: at(0.99), p999: at(0.999) },
      ...{ mean: rounded(meanMs), max: rounded(maxMs) },
    };
  }
}

/** In ms, from the planned time to the last byte of the answer. */
export interface Percentiles {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly p999: number;
  readonly mean: number;
  readonly max: number;
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
