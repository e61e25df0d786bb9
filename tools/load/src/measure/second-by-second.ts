import { Histogram } from './histogram.js';
import type { Outcome } from './outcome.js';
import type { Second } from './summary.js';

const WRONG: readonly Outcome[] = ['unexpected', 'failed', 'shed'];

/** Takes the run apart into seconds. */
export class SecondBySecond {
  readonly over: Second[] = [];
  private readonly latency = new Histogram();
  private planned = 0;
  private answered = 0;
  private wrong = 0;

  plan(): void {
    this.planned += 1;
  }

  answer(): void {
    this.answered += 1;
  }

  count(outcome: Outcome, latencyMs: number | undefined): void {
    if (latencyMs !== undefined) this.latency.add(latencyMs);
    if (WRONG.includes(outcome)) this.wrong += 1;
  }

  /** Ends the present second. */
  end(underWay: number): Second {
    const second = {
      ...{ second: this.over.length, planned: this.planned, answered: this.answered, wrong: this.wrong, underWay },
      ...{ p50Ms: this.latency.quantile(0.5), p99Ms: this.latency.quantile(0.99) },
    };
    this.over.push(second);
    this.latency.clear();
    this.planned = 0;
    this.answered = 0;
    this.wrong = 0;
    return second;
  }
}
