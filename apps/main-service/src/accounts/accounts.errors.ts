import { DomainError, type ProblemType } from '@webstore/problem-details';

/** Somebody has an account with this e-mail address. */
export class EmailTaken extends DomainError {
  static readonly problem: ProblemType = {
    type: 'email-taken',
    title: 'This e-mail address has an account',
    kind: 'conflict',
    meaning: 'An account with this e-mail address exists already. Sign in, or register with another address.',
  };

  constructor() {
    super('An account with this e-mail address exists already.');
  }
}

/** More sign-ins arrive than passwords can be checked. */
export class SignInBusy extends DomainError {
  static readonly problem: ProblemType = {
    type: 'sign-in-busy',
    title: 'Too many sign-ins at this moment',
    kind: 'unavailable',
    meaning:
      'Passwords are slow to check on purpose, and the queue for it is full. Try again after `Retry-After` seconds.',
  };

  constructor() {
    super('Too many people are signing in at this moment. Try again in a second.', {}, { 'retry-after': '1' });
  }
}
