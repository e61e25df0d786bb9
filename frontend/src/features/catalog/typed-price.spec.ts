import { currencies, exponentOf } from '@webstore/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countries, markets } from '../../countries/countries';
import { priceText } from '../../countries/price';
import { priceRanges } from './price-ranges';
import { minorOfTyped, typedOfMinor } from './typed-price';

describe('a typed price', () => {
  it.each([
    ['25', 'EUR', 2_500],
    ['19,90', 'EUR', 1_990],
    ['19.9', 'USD', 1_990],
    ['1.250', 'EUR', 125_000],
    ['1,250.50', 'INR', 125_050],
    ['₹1,00,000', 'INR', 10_000_000],
    ['14,700', 'JPY', 14_700],
    ['¥14.70', 'JPY', 1_470],
    [' 1 234,5 €', 'EUR', 123_450],
  ] as const)('%s in %s is %i', (typed, currency, minor) => {
    expect(minorOfTyped(typed, currency)).toBe(minor);
  });

  it.each(['', 'cheap', '-5', ',', '1234567890123'])('"%s" is none', (typed) => {
    expect(minorOfTyped(typed, 'USD')).toBeUndefined();
  });

  it('comes out as it went in, in every country, as it is filled in and as it is shown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...countries), fc.integer({ min: 0, max: 99_999_999 }), (country, minor) => {
        const { currency, locale } = markets[country];
        expect(minorOfTyped(typedOfMinor(minor, currency, locale), currency)).toBe(minor);
        expect(minorOfTyped(priceText({ amount_minor: minor, currency }, country), currency)).toBe(minor);
      }),
    );
  });
});

describe('the steps of prices', () => {
  it.each(currencies)('in %s leave no gap', (currency) => {
    const ranges = priceRanges(currency);
    expect(ranges.length).toBeGreaterThan(2);
    expect(ranges.slice(1).map((range) => range.min_price)).toEqual(
      ranges.slice(0, -1).map((range) => range.max_price),
    );
    expect((ranges[0]?.max_price ?? 0) % 10 ** exponentOf(currency)).toBe(0);
    expect([ranges[0]?.min_price, ranges.at(-1)?.max_price]).toEqual([undefined, undefined]);
  });
});
