import { CallFailed } from '@webstore/http-client';

const TOO_MANY_REQUESTS = 429;

/** A 4xx and an answer against the contract would come again; everything else is an outage and passes. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof CallFailed)) return false;
  if (error.reason === 'garbage') return true;
  return error.reason === 'rejected' && !error.mayHaveHappened && error.status !== TOO_MANY_REQUESTS;
}
