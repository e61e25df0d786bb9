import { DomainError, type ProblemType } from '@webstore/problem-details';

const NAMES = 'Idempotency-Key or X-Idempotency-Key';

/** The request may cost money and has no key. */
export class IdempotencyKeyMissing extends DomainError {
  static readonly problem: ProblemType = {
    type: 'idempotency-key-missing',
    title: 'An idempotency key is needed',
    kind: 'invalid',
    meaning: `This request needs a header ${NAMES}: a value of your choice, new for each intent and kept for its repeats.`,
  };

  constructor() {
    super(`Send a header ${NAMES}.`);
  }
}

/** There is a key, but it is none: too long, of strange characters, or two that differ. */
export class IdempotencyKeyInvalid extends DomainError {
  static readonly problem: ProblemType = {
    type: 'idempotency-key-invalid',
    title: 'The idempotency key is not valid',
    kind: 'invalid',
    meaning: `A key has 1 to 255 printable ASCII characters, bare or as a quoted string. Where both ${NAMES} are sent, they must agree.`,
  };
}

/** An earlier request with this key is still at work. */
export class KeyInFlight extends DomainError {
  static readonly problem: ProblemType = {
    type: 'idempotency-key-in-flight',
    title: 'The first request with this key is still at work',
    kind: 'conflict',
    meaning: 'Repeat the request after Retry-After seconds: it then gets the answer of the first one.',
  };

  constructor(location?: string | null) {
    super(
      'The first request with this key has no answer yet.',
      {},
      { 'retry-after': '1', ...(location && { location }) },
    );
  }
}

/** The key stands for another request. */
export class KeyReused extends DomainError {
  static readonly problem: ProblemType = {
    type: 'idempotency-key-reused',
    title: 'The idempotency key stands for another request',
    kind: 'unprocessable',
    meaning: 'An earlier request with this key had another content. Use a new key for a new intent.',
  };

  constructor() {
    super('This key was sent before with another request.');
  }
}
