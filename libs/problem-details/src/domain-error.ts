/** How a refusal is answered over HTTP; the only place that knows status codes is `statusOf`. */
export type ProblemKind =
  | 'invalid'
  | 'unauthorized'
  | 'declined'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'unprocessable'
  | 'too-many'
  | 'unavailable'
  | 'too-late';

/** What `GET /problems/{type}` tells of a refusal. `type` is kebab-case and never changes. */
export interface ProblemType {
  readonly type: string;
  readonly title: string;
  readonly kind: ProblemKind;
  readonly meaning: string;
}

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/**
 * A refusal in the shop's words. `facts` become members of the problem document, `headers` go out with it
 * (Retry-After, Location); both are seen by the client, so neither may carry anything internal.
 */
export abstract class DomainError extends Error {
  constructor(
    detail: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.name = new.target.name;
  }

  /** The `static problem` that every refusal declares. */
  get problem(): ProblemType {
    return (this.constructor as unknown as Refusal).problem;
  }
}

/** A class of refusals, as routes list them. */
export interface Refusal {
  readonly problem: ProblemType;
}

const statuses: Record<ProblemKind, number> = {
  invalid: 400,
  unauthorized: 401,
  declined: 402,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unprocessable: 422,
  'too-many': 429,
  unavailable: 503,
  'too-late': 504,
};

/** The HTTP status of a kind of refusal. */
export function statusOf(kind: ProblemKind): number {
  return statuses[kind];
}
