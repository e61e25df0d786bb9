import { DomainError, type FieldError, type ProblemType } from './domain-error.js';

/** The request itself is malformed; `errors` names every field that is wrong. */
export class InvalidRequest extends DomainError {
  static readonly problem: ProblemType = {
    type: 'invalid-request',
    title: 'The request is not valid',
    kind: 'invalid',
    meaning: 'A part of the request is missing, unknown or out of range. `errors` names each field and what is wrong.',
  };

  constructor(errors: readonly FieldError[]) {
    super(errors.map(({ field, message }) => `${field}: ${message}`).join('; '), { errors });
  }
}

/** Who is asking is not known; one body for every reason, so that nothing about an account leaks. */
export class Unauthorized extends DomainError {
  static readonly problem: ProblemType = {
    type: 'unauthorized',
    title: 'Sign in to do this',
    kind: 'unauthorized',
    meaning: 'The request carries no bearer token that is valid now. Sign in or refresh the token.',
  };

  constructor(challenge = 'Bearer') {
    super('A valid bearer token is needed.', {}, { 'www-authenticate': challenge });
  }
}

/** There is no such thing, or it is not yours. */
export class NotFound extends DomainError {
  static readonly problem: ProblemType = {
    type: 'not-found',
    title: 'Not found',
    kind: 'not-found',
    meaning: 'There is nothing at this address, or it belongs to somebody else.',
  };

  constructor(detail = 'There is nothing at this address.') {
    super(detail);
  }
}

/** What the service stands on is out of reach. Nothing is told of what that is. */
export class TemporarilyUnavailable extends DomainError {
  static readonly problem: ProblemType = {
    type: 'temporarily-unavailable',
    title: 'The shop cannot do this right now',
    kind: 'unavailable',
    meaning:
      'Something that the shop needs is out of reach, and this passes by itself. Send the request again, with the same idempotency key, after `Retry-After` seconds: what was done already is not done again.',
  };

  constructor() {
    super('The shop cannot do this right now. Send the request again, with the same key.', {}, { 'retry-after': '2' });
  }
}
