import { IdempotencyKeyInvalid, IdempotencyKeyMissing } from './problems.js';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const BARE = /^[\x20-\x21\x23-\x7e]{1,255}$/;
// A string of RFC 8941: quotes and backslashes in it are escaped.
const QUOTED = /^"(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\]){1,255}"$/;

/**
 * The key of a request, from `Idempotency-Key` or `X-Idempotency-Key` (names in lower case, as Node gives them).
 * @throws IdempotencyKeyInvalid
 */
export function readIdempotencyKey(headers: Headers): string | undefined {
  const given = [headers['idempotency-key'], headers['x-idempotency-key']].filter((value) => value !== undefined);
  const [key, other = key] = given.map(parseKey);
  if (key !== other) throw new IdempotencyKeyInvalid('Idempotency-Key and X-Idempotency-Key differ.');
  return key;
}

/** @throws IdempotencyKeyMissing, IdempotencyKeyInvalid */
export function requireIdempotencyKey(headers: Headers): string {
  const key = readIdempotencyKey(headers);
  if (key === undefined) throw new IdempotencyKeyMissing();
  return key;
}

function parseKey(value: string | string[]): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (BARE.test(text)) return text;
  if (QUOTED.test(text)) return text.slice(1, -1).replaceAll(/\\(.)/g, '$1');
  throw new IdempotencyKeyInvalid('An idempotency key is 1 to 255 printable ASCII characters.');
}
