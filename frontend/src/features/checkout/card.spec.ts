import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCardNumber, formatExpiry, formatSecurityCode, isCardNumber, isExpiry, isSecurityCode } from './card';
import { caretAfter, digitsOf } from './digits';
import { testCards, tokenOfCard } from './payment-method';

const typed = fc.string({ unit: fc.constantFrom(...'0123456789 -/x４') });

describe('a card number', () => {
  it.each([
    ['', ''],
    ['4242', '4242'],
    ['42424', '4242 4'],
    ['4242-4242-4242-4242', '4242 4242 4242 4242'],
    ['４２４２４２', '4242 42'],
    ['4242 4242 4242 4242 424 99', '4242 4242 4242 4242 424'],
  ])('typed as "%s" reads "%s"', (input, shown) => {
    expect(formatCardNumber(input)).toBe(shown);
  });

  it('keeps its digits whatever is typed, and stays as it is once it is written', () => {
    fc.assert(
      fc.property(typed, (input) => {
        const shown = formatCardNumber(input);
        expect(digitsOf(shown)).toBe(digitsOf(input).slice(0, 19));
        expect(formatCardNumber(shown)).toBe(shown);
        expect(shown).toMatch(/^(?:\d{4} )*\d{0,4}$/);
      }),
    );
  });

  it('has a digit that proves it: any other last digit is wrong', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{15}$/), (digits) => {
        const right = [...'0123456789'].filter((last) => isCardNumber(formatCardNumber(digits + last)));
        expect(right).toHaveLength(1);
      }),
    );
  });

  it.each(['', '4242', '4242 4242 4242 4241', '4242 4242 4242'])('is not "%s"', (number) => {
    expect(isCardNumber(number)).toBe(false);
  });

  it.each(testCards)('$number is a test card that $effect', ({ number, token }) => {
    expect(isCardNumber(number)).toBe(true);
    expect(tokenOfCard(number)).toBe(token);
  });

  it('of any other card is told to nobody', () => {
    expect(tokenOfCard('5555 5555 5555 4444')).toBe('card');
  });
});

describe('an expiry date', () => {
  it.each([
    ['1', '1'],
    ['12', '12'],
    ['123', '12 / 3'],
    ['1234', '12 / 34'],
    ['4', '04'],
    ['429', '04 / 29'],
    ['12/2034', '12 / 34'],
    ['12 / 345', '12 / 34'],
  ])('typed as "%s" reads "%s"', (input, shown) => {
    expect(formatExpiry(input)).toBe(shown);
  });

  it('stays as it is once it is written, and can be deleted to nothing', () => {
    fc.assert(
      fc.property(typed, (input) => {
        let shown = formatExpiry(input);
        expect(formatExpiry(shown)).toBe(shown);
        for (let length = shown.length; length > 0; length -= 1) {
          const shorter = formatExpiry(shown.slice(0, -1));
          expect(shorter.length).toBeLessThan(shown.length);
          shown = shorter;
          if (!shown) break;
        }
        expect(shown).toBe('');
      }),
    );
  });

  const now = new Date(2026, 3, 30, 23, 59);

  it.each([
    ['04 / 26', true],
    ['03 / 26', false],
    ['12 / 25', false],
    ['01 / 27', true],
    ['13 / 27', false],
    ['00 / 27', false],
    ['12', false],
    ['', false],
  ])('%s in April 2026 is good: %s', (date, isGood) => {
    expect(isExpiry(date, now)).toBe(isGood);
  });
});

describe('a security code', () => {
  it('has three or four digits', () => {
    expect(['12', '123', '1234', '12345', 'abc'].map((code) => isSecurityCode(formatSecurityCode(code)))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(formatSecurityCode('12345')).toBe('1234');
  });
});

describe('the caret', () => {
  it('stays behind the digit that it was behind', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,19}$/), fc.nat(19), (digits, before) => {
        const formatted = formatCardNumber(digits);
        const caret = caretAfter(formatted, Math.min(before, digits.length));
        expect(digitsOf(formatted.slice(0, caret))).toBe(digits.slice(0, before));
      }),
    );
  });
});
