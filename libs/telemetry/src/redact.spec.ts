import { redact } from './index.js';

const MASK = '[redacted]';
const TOKEN = `ws_${'a1B2_'.repeat(8)}abc`;

describe('what is told to a log', () => {
  it.each([
    ['a card number', 'card 4111111111111111 was declined', 'card [redacted] was declined'],
    ['one in groups', '4111 1111 1111 1111', MASK],
    ['one with dashes', 'pay 5500-0000-0000-0004 now', 'pay [redacted] now'],
    ['an address of e-mail', 'no customer ada.l+shop@mail.example.com here', 'no customer [redacted] here'],
    ['one in an address of the web', 'GET /me?who=ada%40mail.example', 'GET /me?who=[redacted]'],
    ['a token of ours', `token is ${TOKEN}.`, 'token is [redacted].'],
    ['a bearer', 'Authorization: Bearer abc.def-123456', 'Authorization: Bearer [redacted]'],
    ['a token that says what it is', 'eyJhbGciOiJIUzI1.eyJzdWIiOiIx.sflKxw', MASK],
    ['the password in an address', 'postgres://shop:hunter22@db/shop', 'postgres://shop:[redacted]@db/shop'],
    ['a password in JSON', '{"password":"hunter 22","n":1}', '{"password":[redacted],"n":1}'],
    ['a password in a form', 'user=ada&password=hunter22&x=1', 'user=ada&password=[redacted]&x=1'],
    ['a street in a row', 'Key (line1)=(x); line1: "12 Elm St", n', 'Key (line1)=(x); line1: [redacted], n'],
  ])('keeps %s to itself', (_what, text, told) => {
    expect(redact(text)).toBe(told);
  });

  it.each([
    'an order of 0af76519-16cd-43dd-8448-eb211c80319c at 1795291909023 ms',
    'no card: 4111111111111112, 1234567890123456, 1795291909023',
    'trace 0af7651916cd43dd8448eb211c80319c',
    'SQLSTATE 40001, port 54321, 2026-11-21T20:15:00.000Z',
    'The outcome of a payment is not known yet',
  ])('says the rest as it is: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('hides a field by its name, however deep, and keeps the shape', () => {
    const address = { name: 'Ada', line1: '12 Elm St', city: 'London', postal_code: 'N1' };
    const told = redact({
      ...{ order_id: 'o-1', email: 'x', Authorization: 'y', card_number: 4, attempts: 2 },
      body: { shipping_address: address, lines: [{ password: 'p', quantity: 1 }] },
    });
    expect(told).toEqual({
      ...{ order_id: 'o-1', email: MASK, Authorization: MASK, card_number: MASK, attempts: 2 },
      body: { shipping_address: MASK, lines: [{ password: MASK, quantity: 1 }] },
    });
  });

  it('keeps counts and kinds of secret things, which are none', () => {
    const facts = {
      tokens: 3,
      password_hashes: 2,
      email: null,
      type: 'token',
      reason: 'invalid_token',
      card: undefined,
    };
    expect(redact(facts)).toEqual(facts);
  });

  it('reads errors, numbers and what has no end', () => {
    const endless: Record<string, unknown> = { n: 1 };
    endless['self'] = endless;
    expect(JSON.stringify(redact(endless))).toContain(MASK);
    expect(redact(new Error('to ada@mail.example'))).toMatch(/^Error: to \[redacted\]\n {4}at /);
    expect(redact(4111111111111111)).toBe(MASK);
    expect(redact([1, true, null, 'a'])).toEqual([1, true, null, 'a']);
  });
});
