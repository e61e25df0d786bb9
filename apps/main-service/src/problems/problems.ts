import { InvalidRequest, NotFound, type ProblemType, Unauthorized } from '@webstore/problem-details';
import { EmailTaken, SignInBusy } from '../accounts/accounts.errors.js';

/** Every refusal that this API can answer with. */
export const problemTypes: readonly ProblemType[] = [
  InvalidRequest,
  Unauthorized,
  NotFound,
  EmailTaken,
  SignInBusy,
].map(({ problem }) => problem);
