import { ApiError } from '../../api/api-error';
import type { LaterTexts } from '../../languages/later-texts';
import type { Texts } from '../../languages/load-texts';

/** Why nobody was let in, in one sentence. */
export function refusalText(error: unknown, { signIn, ui }: Pick<LaterTexts, 'signIn'> & Pick<Texts, 'ui'>): string {
  if (!(error instanceof ApiError)) return ui.errors.server;
  if (error.kind === 'unauthorized') return signIn.wrong;
  if (error.type === 'email-taken') return signIn.emailTaken;
  if (error.kind === 'rateLimited' || error.type === 'sign-in-busy') {
    return signIn.tooMany(Math.ceil((error.retryAfterMs ?? 0) / 1_000));
  }
  return ui.errors[error.kind];
}
