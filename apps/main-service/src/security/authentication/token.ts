import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^ws_[A-Za-z0-9_-]{43}$/;

/** An opaque token of 256 random bits: there is nothing in it to read or to forge. */
export function newToken(): string {
  return `ws_${randomBytes(32).toString('base64url')}`;
}

export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What is stored of a token; found by its hash, so no comparison depends on the secret. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
