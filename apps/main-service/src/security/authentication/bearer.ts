import { isToken } from './token.js';

/** Why a request is not let in; the client is not told which. */
export type FailureReason = 'missing_header' | 'invalid_format' | 'invalid_token';

export type Bearer = { readonly token: string } | { readonly failure: FailureReason };

const LONGEST_HEADER = 512;
const BEARER_TOKEN68 = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i;

/**
 * The bearer token of a request's raw headers (name, value, name, value…). Raw, because Node keeps only the first of
 * two Authorization headers, and a proxy may have judged by the other.
 */
export function bearerOf(rawHeaders: readonly string[]): Bearer {
  const [header, ...more] = authorizationsIn(rawHeaders);
  if (header === undefined) return { failure: 'missing_header' };
  if (more.length > 0 || header.length > LONGEST_HEADER) return { failure: 'invalid_format' };
  const token = BEARER_TOKEN68.exec(header)?.[1];
  if (token === undefined) return { failure: 'invalid_format' };
  return isToken(token) ? { token } : { failure: 'invalid_token' };
}

function authorizationsIn(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'authorization');
}
