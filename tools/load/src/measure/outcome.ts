import type { ActName } from '../plan/acts.js';
import { actNamed } from '../plan/acts.js';
import type { Answer } from '../visit/http-caller.js';

/**
 * What came of a planned request. `expected`: an answer that such an act gets. `put off`: 503 with a time to come again, which
 * the shop's documents allow. `unexpected`: another answer below 500, as a limit that an honest shopper met. `failed`: another
 * 5xx, no answer, or one that is not as the contract says. `left out`: the visit went so that there was nothing to ask.
 * `shed`: too many were under way, and it was not sent.
 */
export const outcomes = ['expected', 'put off', 'unexpected', 'failed', 'left out', 'shed'] as const;

export type Outcome = (typeof outcomes)[number];

export function outcomeOf(act: ActName, { status, saysWhen }: Answer): Outcome {
  if (actNamed(act).expected.includes(status)) return 'expected';
  if (status === 503 && saysWhen) return 'put off';
  return status >= 500 ? 'failed' : 'unexpected';
}

/** What went wrong where there was no answer to judge, in a word or two. */
export function kindOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name ?? error);
}
