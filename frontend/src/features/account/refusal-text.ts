import { ApiError } from '../../api/api-error';
import type { Texts } from '../../languages/load-texts';

/** Why nobody was let in, in one sentence. */
export function refusalText(error: unknown, { account, ui }: Texts): string {
  if (!(error instanceof ApiError)) return ui.errors.server;
  if (error.kind === 'unauthorized') return account.wrong;
  if (error.type === 'email-taken') return account.emailTaken;
  if (error.kind === 'rateLimited' || error.type === 'sign-in-busy') {
    return account.tooMany(Math.ceil((error.retryAfterMs ?? 0) / 1_000));
  }
  return ui.errors[error.kind];
}
