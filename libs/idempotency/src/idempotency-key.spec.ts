import { IdempotencyKeyInvalid, IdempotencyKeyMissing, readIdempotencyKey, requireIdempotencyKey } from './index.js';

describe('the idempotency key of a request', () => {
  it.each([
    ['bare', { 'idempotency-key': '8e03978e-40d5' }, '8e03978e-40d5'],
    ['quoted', { 'idempotency-key': '"8e03978e-40d5"' }, '8e03978e-40d5'],
    ['quoted with escapes', { 'idempotency-key': String.raw`"a\"b\\c"` }, String.raw`a"b\c`],
    ['under the older name', { 'x-idempotency-key': ' abc ' }, 'abc'],
    ['under both names alike', { 'idempotency-key': '"abc"', 'x-idempotency-key': 'abc' }, 'abc'],
    ['of one character', { 'idempotency-key': '~' }, '~'],
    ['of 255 characters', { 'idempotency-key': 'k'.repeat(255) }, 'k'.repeat(255)],
  ])('is read %s', (_how, headers, key) => {
    expect(readIdempotencyKey(headers)).toBe(key);
    expect(requireIdempotencyKey(headers)).toBe(key);
  });

  it.each([
    ['empty', { 'idempotency-key': '' }],
    ['blank', { 'idempotency-key': '   ' }],
    ['quoted and empty', { 'idempotency-key': '""' }],
    ['of 256 characters', { 'idempotency-key': 'k'.repeat(256) }],
    ['of 256 quoted characters', { 'idempotency-key': `"${'k'.repeat(256)}"` }],
    ['with a letter beyond ASCII', { 'idempotency-key': 'schlüssel' }],
    ['with a control character', { 'idempotency-key': 'a\tb' }],
    ['with half a quotation', { 'idempotency-key': '"abc' }],
    ['sent twice', { 'idempotency-key': '"a", "b"' }],
    ['a list', { 'idempotency-key': ['a', 'b'] }],
    ['under two names that differ', { 'idempotency-key': 'abc', 'x-idempotency-key': 'abd' }],
    ['valid under one name only', { 'idempotency-key': 'abc', 'x-idempotency-key': '' }],
  ])('is refused when %s', (_how, headers) => {
    expect(() => readIdempotencyKey(headers)).toThrow(IdempotencyKeyInvalid);
    expect(() => requireIdempotencyKey(headers)).toThrow(IdempotencyKeyInvalid);
  });

  it('may be left out only where it is not needed', () => {
    expect(readIdempotencyKey({})).toBeUndefined();
    expect(() => requireIdempotencyKey({})).toThrow(IdempotencyKeyMissing);
  });
});
