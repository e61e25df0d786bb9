/** One request of the test's shoppers, and how it was answered. */
export interface Entry {
  /** The address that it came from. */
  readonly from: string;
  readonly authorization: string | undefined;
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  readonly status: number;
  /** Of a refusal: `not-found`. */
  readonly problem: string | undefined;
}

export type Attempt = 'token' | 'login' | 'refresh';
export type Failure = 'missing_header' | 'invalid_format' | 'invalid_token';

export const TOO_MANY = 429;
const UNAUTHORIZED = 401;
const FOR_SHOPPERS = /^\/(cart|checkout|orders|me)(\/|$)/;
const SIGNING_IN: Readonly<Record<string, Attempt>> = { '/auth/login': 'login', '/auth/refresh': 'refresh' };

/** All that shoppers of a test asked of the main service, as they saw it themselves. */
export class Diary {
  readonly entries: Entry[] = [];

  /** How a request tried to be let in; undefined where nobody asks who it is, or it was not looked at. */
  attemptOf({ path, status }: Entry): Attempt | undefined {
    if (FOR_SHOPPERS.test(path)) return 'token';
    return status === TOO_MANY ? undefined : SIGNING_IN[path];
  }

  failureOf(entry: Entry): Failure | undefined {
    if (entry.status !== UNAUTHORIZED || !this.attemptOf(entry)) return undefined;
    if (this.attemptOf(entry) !== 'token') return 'invalid_token';
    if (entry.authorization === undefined) return 'missing_header';
    return entry.authorization.startsWith('Bearer ') ? 'invalid_token' : 'invalid_format';
  }
}
