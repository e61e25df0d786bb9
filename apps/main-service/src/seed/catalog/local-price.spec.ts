import { type Country, countries } from '@webstore/contracts';
import fc from 'fast-check';
import { localPrice } from './local-price.js';

const usd = fc.integer({ min: 1, max: 10_000_000 });
const country = fc.constantFrom(...countries);

const usualEndings: Readonly<Record<Country, RegExp>> = {
  US: /[05]0$/,
  UK: /(00|50|95)$/,
  DE: /(00|50|95)$/,
  FR: /(00|50|95)$/,
  JP: /(80|00)$/,
  BR: /90$/,
  IN: /[49]900$/,
};

describe('a price in another country', () => {
  it('is never lower for a dearer product', () => {
    fc.assert(
      fc.property(usd, usd, country, (one, other, where) => {
        const [cheap, dear] = one <= other ? [one, other] : [other, one];
        expect(localPrice(cheap, where)).toBeLessThanOrEqual(localPrice(dear, where));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(countries)('never falls on the way up in %s', (where) => {
    const prices = Array.from({ length: 16_000 }, (_, index) => localPrice(index * 5 + 1, where));
    expect(prices.findIndex((price, index) => price < (prices[index - 1] ?? 0))).toBe(-1);
  });

  it('ends as prices end there', () => {
    fc.assert(
      fc.property(usd, country, (cents, where) => {
        expect(String(localPrice(cents, where))).toMatch(usualEndings[where]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is a positive whole number of minor units', () => {
    fc.assert(
      fc.property(usd, country, (cents, where) => {
        const price = localPrice(cents, where);
        expect(Number.isSafeInteger(price) && price > 0).toBe(true);
      }),
    );
  });

  it('stays near the exchange from four dollars up, so that rounding is no discount', () => {
    const perCent: Readonly<Record<Country, number>> = { US: 1, UK: 0.94, DE: 1.1, FR: 1.1, JP: 1.65, BR: 4.1, IN: 34 };
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 100_000 }), country, (cents, where) => {
        const ratio = localPrice(cents, where) / (cents * perCent[where]);
        expect(ratio).toBeGreaterThan(0.8);
        expect(ratio).toBeLessThan(1.2);
      }),
    );
  });

  it('looks like a price tag of the country', () => {
    const tags = countries.map((where) => [where, localPrice(36_00, where), localPrice(128_00, where)]);
    expect(tags).toEqual([
      ['US', 36_00, 128_00],
      ['UK', 33_95, 120_00],
      ['DE', 39_95, 140_00],
      ['FR', 39_95, 140_00],
      ['JP', 5_980, 21_000],
      ['BR', 149_90, 519_90],
      ['IN', 1_249_00, 4_349_00],
    ]);
  });

  it.each([0, -1, 12.5, Number.NaN])('is refused for %p cents', (cents) => {
    expect(() => localPrice(cents, 'US')).toThrow(RangeError);
  });
});
