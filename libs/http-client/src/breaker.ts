import { BrokenCircuitError, type CircuitBreakerPolicy, CircuitState, circuitBreaker, handleWhen } from 'cockatiel';
import { CallFailed } from './call-failed.js';
import { CallSample } from './call-sample.js';

export interface BreakerOptions {
  /** How far back failures count. */
  readonly windowMs?: number;
  /** Fewer calls than this in the window never open it. */
  readonly minCalls?: number;
  /** 0.5: half of the calls. */
  readonly failureShare?: number;
  /** After this long one call is let through as a probe. */
  readonly halfOpenAfterMs?: number;
}

/** Stops calling a service that mostly fails. A 4xx is an answer and no failure of the service. */
export class Breaker {
  readonly #policy: CircuitBreakerPolicy;
  readonly #halfOpenAfterMs: number;
  #openedAtMs = 0;

  constructor({ windowMs = 10_000, minCalls = 20, failureShare = 0.5, halfOpenAfterMs = 5_000 }: BreakerOptions = {}) {
    this.#halfOpenAfterMs = halfOpenAfterMs;
    this.#policy = circuitBreaker(handleWhen(isFailureOfService), {
      halfOpenAfter: halfOpenAfterMs,
      breaker: new CallSample({ windowMs, minCalls, failureShare }),
    });
    this.#policy.onBreak(() => {
      this.#openedAtMs = Date.now();
    });
  }

  /** True while a call would be turned away: open and not yet due for its probe, or the probe is under way. */
  get isOpen(): boolean {
    const { state } = this.#policy;
    if (state === CircuitState.Open) return Date.now() - this.#openedAtMs < this.#halfOpenAfterMs;
    return state === CircuitState.HalfOpen;
  }

  /** Throws cockatiel's BrokenCircuitError when open. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    // Cockatiel lets the others wait for the probe's outcome, past their own deadlines.
    if (this.isOpen) throw new BrokenCircuitError();
    return this.#policy.execute(work);
  }
}

function isFailureOfService(error: unknown): boolean {
  return error instanceof CallFailed && error.reason !== 'rejected';
}
