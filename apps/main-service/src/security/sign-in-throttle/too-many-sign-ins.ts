import { DomainError, type ProblemType } from '@webstore/problem-details';

/** Too many sign-ins failed, for this account or from this address; whichever it is stays ours. */
export class TooManySignIns extends DomainError {
  static readonly problem: ProblemType = {
    type: 'too-many-sign-ins',
    title: 'Too many sign-ins failed',
    kind: 'too-many',
    meaning:
      'Sign-ins to this account or from this address failed too often. Try again after `Retry-After` seconds; until then a right password is not looked at either. Sign-ins that are open stay open.',
  };

  constructor(waitMs: number) {
    super('Too many sign-ins failed. Try again later.', {}, { 'retry-after': String(Math.ceil(waitMs / 1_000)) });
  }
}
