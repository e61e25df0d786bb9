import { fingerprintOf } from './fingerprint.js';

describe('the fingerprint of a request', () => {
  it('is the SHA-256 of its canonical JSON', () => {
    // printf '{"a":1,"b":[2,{"c":null,"d":"é"}]}' | sha256sum
    const expected = 'a3c33d9b542c021d6f295d812c44d2a00c3bc6dab1d241fc664dcfc01fbe5a8b';
    expect(fingerprintOf({ b: [2, { d: 'é', c: null }], a: 1 })).toBe(expected);
  });

  it('does not depend on the order of keys or on what is undefined', () => {
    expect(fingerprintOf({ a: 1, b: { c: 2, d: 3 } })).toBe(fingerprintOf({ b: { d: 3, c: 2 }, a: 1, e: undefined }));
  });

  it.each([
    ['another value', { a: 1 }, { a: 2 }],
    ['another type', { a: 1 }, { a: '1' }],
    ['another order of a list', [1, 2], [2, 1]],
    ['another nesting', { a: { b: 1 } }, { a: 1, b: 1 }],
    ['a key named __proto__', JSON.parse('{"__proto__":{"a":1}}'), {}],
  ])('differs for %s', (_what, one, other) => {
    expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
  });
});
