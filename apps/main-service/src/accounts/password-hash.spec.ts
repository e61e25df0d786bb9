import { hashPassword, isPasswordOf } from './password-hash.js';

describe('a stored password', () => {
  it('is an argon2id PHC string of the agreed cost, salted anew each time', async () => {
    const [one, other] = await Promise.all([hashPassword('walk-the-shop'), hashPassword('walk-the-shop')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it('is known again, and nothing else is', async () => {
    const hash = await hashPassword('pass wörd');
    expect(await isPasswordOf(hash, 'pass wörd')).toBe(true);
    expect(await isPasswordOf(hash, 'pass word')).toBe(false);
  });

  // A vector of the reference implementation's own tests.
  it('is checked by the costs that stand in it, as another implementation wrote them', async () => {
    const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await isPasswordOf(hash, 'password')).toBe(true);
  });

  it('is refused when it is no argon2id string', async () => {
    await expect(isPasswordOf('plain text', 'plain text')).rejects.toThrow('not an argon2id');
  });
});
