const LENGTH_AT_LEAST = 32;
const CHARACTERS_AT_LEAST = 12;
// What stands in this repository, where everybody reads it: in compose, in tests, in examples.
const KNOWN = /only-for-containers|a-token-|change-?me|example|secret|password/i;

/** Whether a secret is short, repeats itself or is known to everybody, so that it must not guard a shop in production. */
export function isWeak(secret: string): boolean {
  return secret.length < LENGTH_AT_LEAST || new Set(secret).size < CHARACTERS_AT_LEAST || KNOWN.test(secret);
}
