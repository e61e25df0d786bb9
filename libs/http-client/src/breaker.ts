import { CallFailed, type CallFailureReason } from './call-failed.js';
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
  readonly #sample: CallSample;
  readonly #halfOpenAfterMs: number;
  #state: 'closed' | 'open' | 'probing' = 'closed';
  #openedAtMs = 0;

  constructor(
    private readonly service: string,
    { windowMs = 10_000, minCalls = 20, failureShare = 0.5, halfOpenAfterMs = 5_000 }: BreakerOptions = {},
  ) {
    this.#halfOpenAfterMs = halfOpenAfterMs;
    this.#sample = new CallSample({ windowMs, minCalls, failureShare });
  }

  /** True while a call would be turned away: open and not yet due for its probe, or the probe is under way. */
  get isOpen(): boolean {
    if (this.#state === 'open') return performance.now() - this.#openedAtMs < this.#halfOpenAfterMs;
    return this.#state === 'probing';
  }

  /** @throws CallFailed of reason `open`, beside what the work throws */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.isOpen) throw new CallFailed(this.service, 'open');
    return this.#state === 'closed' ? this.#count(work) : this.#probe(work);
  }

  async #count<T>(work: () => Promise<T>): Promise<T> {
    try {
      const answer = await work();
      this.#sample.succeeded();
      return answer;
    } catch (error) {
      // What was sent before it opened changes nothing any more: the probe alone decides.
      if (isOneOf(failures, error) && this.#sample.failed() && this.#state === 'closed') this.#open();
      throw error;
    }
  }

  async #probe<T>(work: () => Promise<T>): Promise<T> {
    this.#state = 'probing';
    try {
      const answer = await work();
      this.#close();
      return answer;
    } catch (error) {
      if (isOneOf(failures, error)) this.#open();
      else if (isOneOf(answers, error)) this.#close();
      // It says nothing of the service; the next call is the probe.
      else this.#state = 'open';
      throw error;
    }
  }

  #open(): void {
    this.#state = 'open';
    this.#openedAtMs = performance.now();
  }

  #close(): void {
    this.#state = 'closed';
    this.#sample.forget();
  }
}

const answers: ReadonlySet<CallFailureReason> = new Set(['rejected']);
const failures: ReadonlySet<CallFailureReason> = new Set(['refused', 'timeout', 'reset', 'server', 'garbage']);

function isOneOf(reasons: ReadonlySet<CallFailureReason>, error: unknown): boolean {
  return error instanceof CallFailed && reasons.has(error.reason);
}
