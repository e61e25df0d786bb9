import type { Attempt } from './attempt';
import { look, type Outcome, send } from './outcome';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15_000;

interface Settling {
  readonly signal: AbortSignal;
  /** The shop has said where the order is. */
  readonly onFound: (orderId: string) => void;
  readonly pause?: (waitMs: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Follows an attempt that is open until it is known how it ended: looks at its order or, where there is none yet, sends it again
 * under the same key. @throws AbortError
 */
export async function settle(attempt: Attempt, { signal, onFound, pause = pauseFor }: Settling): Promise<Outcome> {
  let followed = attempt;
  let waitMs = 0;
  for (let round = 0; ; round += 1) {
    await pause(Math.max(pauseMs(round), waitMs), signal);
    const outcome = await ask(followed, signal);
    signal.throwIfAborted();
    if (isEnd(outcome)) return outcome;
    followed = { ...followed, orderId: orderIdOf(outcome) ?? followed.orderId };
    if (followed.orderId) onFound(followed.orderId);
    waitMs = waitOf(outcome);
  }
}

function ask(attempt: Attempt, signal: AbortSignal): Promise<Outcome> {
  return attempt.orderId ? look(attempt.orderId, signal) : send(attempt);
}

/** 2 s, doubling to 15 s. */
export function pauseMs(round: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** round);
}

/** A shop that is busy or failing leaves it open; one that has no order and takes no payments has answered. */
function isEnd(outcome: Outcome): boolean {
  if (outcome.kind === 'open') return false;
  if (outcome.kind !== 'failed') return true;
  return outcome.error.type === 'payments-unavailable';
}

function orderIdOf(outcome: Outcome): string | undefined {
  return outcome.kind === 'open' ? outcome.orderId : undefined;
}

function waitOf(outcome: Outcome): number {
  if (outcome.kind === 'open') return outcome.waitMs ?? 0;
  return outcome.kind === 'failed' ? (outcome.error.retryAfterMs ?? 0) : 0;
}

function pauseFor(waitMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, waitMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
