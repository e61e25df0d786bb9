import fc from 'fast-check';
import { add, allocate, currencies, format, fromUsd, money, portion, subtract, toUsd } from './index.js';

const minor = fc.integer({ min: 0, max: 10_000_000_000 });
const currency = fc.constantFrom(...currencies);
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 30 });

describe('money', () => {
  it('loses no cent when a discount is shared over the lines', () => {
    fc.assert(
      fc.property(minor, currency, weights, (amount, unit, shares) => {
        fc.pre(shares.some((share) => share > 0));
        const parts = allocate(money(amount, unit), shares);
        expect(parts.reduce((sum, part) => sum + part.amountMinor, 0)).toBe(amount);
        expect(parts.every((part) => part.amountMinor >= 0)).toBe(true);
      }),
    );
  });

  it('gives each line its exact share to within one minor unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (amount, shares) => {
        const sum = shares.reduce((total, share) => total + share, 0);
        fc.pre(sum > 0);
        const parts = allocate(money(amount, 'EUR'), shares);
        parts.forEach((part, index) => {
          expect(Math.abs(part.amountMinor - (amount * (shares[index] ?? 0)) / sum)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('never gives a free line a part of the price', () => {
    expect(allocate(money(100, 'USD'), [0, 1, 0])).toEqual([money(0, 'USD'), money(100, 'USD'), money(0, 'USD')]);
  });

  it('undoes an addition by a subtraction', () => {
    fc.assert(
      fc.property(minor, minor, currency, (a, b, unit) => {
        expect(subtract(add(money(a, unit), money(b, unit)), money(b, unit))).toEqual(money(a, unit));
      }),
    );
  });

  it('rounds a percentage half up, and never over the whole', () => {
    expect(portion(money(13_000, 'USD'), 300)).toEqual(money(390, 'USD'));
    expect(portion(money(50, 'USD'), 100)).toEqual(money(1, 'USD'));
    fc.assert(
      fc.property(minor, fc.integer({ min: 0, max: 10_000 }), (amount, basisPoints) => {
        expect(portion(money(amount, 'USD'), basisPoints).amountMinor).toBeLessThanOrEqual(amount);
      }),
    );
  });

  it('refuses to add yen to dollars', () => {
    expect(() => add(money(1, 'JPY'), money(1, 'USD'))).toThrow(TypeError);
  });

  it('refuses fractions of a cent', () => {
    expect(() => money(0.5, 'USD')).toThrow(RangeError);
  });

  it('comes back from dollars to within the worth of one cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), currency, (amount, unit) => {
        const there = toUsd(money(amount, unit));
        const back = fromUsd(there, unit);
        expect(Math.abs(toUsd(back).amountMinor - there.amountMinor)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('writes prices as each country does', () => {
    expect(format(money(4980, 'JPY'), 'ja-JP')).toBe('¥4,980');
    expect(format(money(123_456, 'USD'), 'en-US')).toBe('$1,234.56');
    expect(format(money(10_000_000, 'INR'), 'en-IN')).toBe('₹1,00,000.00');
  });
});
