import { CallFailed } from '@webstore/http-client';

/** The provider's final word on a charge. */
export interface FinalOutcome {
  readonly status: 'succeeded' | 'declined';
  readonly providerRef: string;
  readonly declineReason: string | null;
  readonly httpStatus: number;
}

/** `unknown`: money may have moved. `nothing_sent`: this call did not reach the provider. */
export interface OpenOutcome {
  readonly status: 'unknown' | 'nothing_sent';
  readonly errorClass: string;
  readonly httpStatus: number | null;
}

export type ChargeOutcome = FinalOutcome | OpenOutcome;

export type RefundOutcome = { readonly status: 'succeeded'; readonly providerRef: string } | OpenOutcome;

export function isFinal(outcome: ChargeOutcome | null): outcome is FinalOutcome {
  return outcome?.status === 'succeeded' || outcome?.status === 'declined';
}

/** What a call without an answer leaves open. A 4xx is no proof: an earlier call under the key may have moved money. */
export function openOutcome(error: unknown): OpenOutcome {
  if (!(error instanceof CallFailed)) throw error;
  const wasSent = error.mayHaveHappened || error.reason === 'rejected';
  const status = wasSent ? 'unknown' : 'nothing_sent';
  return { status, errorClass: error.reason, httpStatus: error.status ?? null };
}
