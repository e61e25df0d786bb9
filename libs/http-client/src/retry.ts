import type { CallFailureReason } from './call-failed.js';

const BASE_MS = 100;
const CAP_MS = 800;
const EARNED_PER_CALL = 0.1;
const RESERVE = 10;

const worthAnotherTry: ReadonlySet<CallFailureReason> = new Set(['refused', 'timeout', 'reset', 'server', 'garbage']);

export function isWorthAnotherTry(reason: CallFailureReason): boolean {
  return worthAnotherTry.has(reason);
}

/** Full jitter: anything from 0 to 100, 200, 400, at last 800 ms. */
export function retryDelayMs(triesBefore: number): number {
  return Math.random() * Math.min(CAP_MS, BASE_MS * 2 ** triesBefore);
}

/** Keeps retries to a tenth of the calls, so that they do not finish off a service that is already struggling. */
export class RetryBudget {
  #retries = RESERVE;

  earn(): void {
    this.#retries = Math.min(RESERVE, this.#retries + EARNED_PER_CALL);
  }

  spend(): boolean {
    if (this.#retries < 1) return false;
    this.#retries -= 1;
    return true;
  }
}
