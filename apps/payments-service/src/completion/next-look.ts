const FIRST_MS = 1_000;
// So that all is settled within a minute of the provider's return.
const CAP_MS = 55_000;
const BREAKER_OPEN = 'open';
const AFTER_BREAKER_MS = 5_000;

export interface NextLook {
  readonly inMs: number;
  /** A look that our own breaker turned away was none. */
  readonly counts: boolean;
}

/** When to look again after a look that settled nothing: 1, 2, 4 … 55 s apart. `looks` are those before it. */
export function nextLook(looks: number, errorClass?: string): NextLook {
  if (errorClass === BREAKER_OPEN) return { inMs: AFTER_BREAKER_MS, counts: false };
  return { inMs: Math.min(CAP_MS, FIRST_MS * 2 ** Math.min(looks + 1, 10)), counts: true };
}
