/**
 * refused: nothing was sent (connection refused, unknown host). timeout: no answer within the deadline. reset: the
 * connection broke off. server: 5xx. garbage: an answer against the contract. open: the breaker let nothing through.
 * rejected: 4xx. deadline: the request that the call was made for left it less time than it has, and that is over.
 */
export type CallFailureReason =
  | 'refused'
  | 'timeout'
  | 'reset'
  | 'server'
  | 'garbage'
  | 'open'
  | 'rejected'
  | 'deadline';

interface CallFacts {
  readonly status?: number;
  readonly body?: unknown;
  readonly detail?: string;
  readonly mayHaveHappened?: boolean;
}

const harmless: ReadonlySet<CallFailureReason> = new Set(['refused', 'open', 'rejected']);

// To a call with a key, 409 can mean that an earlier try under the same key is still at work.
const CONFLICT = 409;

/** The one error of a call that brought no answer. It carries neither the request nor its credentials. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly status: number | undefined;
  /** What came back, parsed where it was JSON; only of a 4xx or 5xx. */
  readonly body: unknown;
  /** False only when it is certain that the service did nothing, in none of the tries. */
  readonly mayHaveHappened: boolean;

  constructor(
    readonly service: string,
    readonly reason: CallFailureReason,
    private readonly facts: CallFacts = {},
  ) {
    super(`${service}: ${reason}${facts.detail ? ` (${facts.detail})` : ''}`);
    this.status = facts.status;
    this.body = facts.body;
    this.mayHaveHappened = facts.mayHaveHappened ?? (!harmless.has(reason) || facts.status === CONFLICT);
  }

  /** The same failure, after an earlier try of the same call of which nobody knows what it did. */
  afterUnknown(): CallFailed {
    return this.as(this.reason, true);
  }

  /** The same failure, seen for what it is. */
  as(reason: CallFailureReason, mayHaveHappened = this.mayHaveHappened): CallFailed {
    return new CallFailed(this.service, reason, { ...this.facts, mayHaveHappened });
  }
}
