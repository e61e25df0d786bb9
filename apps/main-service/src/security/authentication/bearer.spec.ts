import { bearerOf } from './bearer.js';
import { hashOf, isToken, newToken } from './token.js';

describe('a token', () => {
  it('is 256 random bits behind ws_, stored as its SHA-256', () => {
    const token = newToken();
    expect(token).toMatch(/^ws_[A-Za-z0-9_-]{43}$/);
    expect(isToken(token)).toBe(true);
    expect(newToken()).not.toBe(token);
    expect(hashOf('ws_').toString('hex')).toHaveLength(64);
  });
});

describe('the bearer of a request', () => {
  const token = newToken();

  it.each([
    ['Authorization', `Bearer ${token}`],
    ['authorization', `bearer ${token}`],
  ])('is read from %s: %s', (name, value) => {
    expect(bearerOf(['Host', 'shop', name, value])).toEqual({ token });
  });

  it('is missing without the header', () => {
    expect(bearerOf(['Host', 'shop', 'X-Note', 'authorization'])).toEqual({ failure: 'missing_header' });
  });

  it.each([
    ['another scheme', 'Basic c2hvcDpzaG9w'],
    ['no token', 'Bearer '],
    ['nothing at all', ''],
    ['characters beyond token68', `Bearer ${token}"`],
    ['two tokens', `Bearer ${token} ${token}`],
    ['more than 512 bytes', `Bearer ${'a'.repeat(506)}`],
  ])('has the wrong format with %s', (_what, value) => {
    expect(bearerOf(['Authorization', value])).toEqual({ failure: 'invalid_format' });
  });

  it('has the wrong format when the header comes twice', () => {
    const headers = ['Authorization', `Bearer ${token}`, 'authorization', `Bearer ${token}`];
    expect(bearerOf(headers)).toEqual({ failure: 'invalid_format' });
  });

  it.each(['Bearer abc', `Bearer ${token}=`, `Bearer x${token}`])('is no token of ours in %s', (value) => {
    expect(bearerOf(['Authorization', value])).toEqual({ failure: 'invalid_token' });
  });
});
