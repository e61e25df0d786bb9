import { currencies, money } from '@webstore/money';
import { countries, countryOfPath, countryPathSchema, countrySchema, markets } from './countries.js';
import { moneyOf, moneyOnWire, moneySchema, priceOf, priceSchema } from './money.js';

describe('a country', () => {
  it.each(countries)('%s has a market with its money, formats and days', (country) => {
    const market = markets[country];
    expect(market.name).not.toBe('');
    expect(currencies).toContain(market.currency);
    expect(Intl.NumberFormat.supportedLocalesOf(market.locale)).toEqual([market.locale]);
    const [least, most] = market.deliveryDays;
    expect(least).toBeGreaterThan(0);
    expect(most).toBeGreaterThanOrEqual(least);
  });

  it('pays in the money of the country', () => {
    expect(Object.fromEntries(countries.map((country) => [country, markets[country].currency]))).toEqual({
      US: 'USD',
      UK: 'GBP',
      DE: 'EUR',
      FR: 'EUR',
      JP: 'JPY',
      BR: 'BRL',
      IN: 'INR',
    });
  });

  it('adds tax to the price in the United States only', () => {
    expect(countries.filter((country) => !markets[country].taxInclusive)).toEqual(['US']);
  });

  it.each(countries)('%s is in lower case in a path, and in upper case elsewhere', (country) => {
    const segment = country.toLowerCase();
    expect(countryOfPath(countryPathSchema.parse(segment))).toBe(country);
    expect(countryPathSchema.safeParse(country).success).toBe(false);
    expect(countrySchema.parse(country)).toBe(country);
    expect(countrySchema.safeParse(segment).success).toBe(false);
  });

  it.each(['GB', 'ES', 'USA', 'U', 'US ', ''])('"%s" is none of ours', (text) => {
    expect(countrySchema.safeParse(text).success).toBe(false);
    expect(countryPathSchema.safeParse(text.toLowerCase()).success).toBe(false);
  });
});

describe('a price', () => {
  // Blanks between number and sign are the narrow and the no-break space of the locale's own rules.
  it.each([
    ['US', '$1,234,567.89'],
    ['UK', '£1,234,567.89'],
    ['DE', '1.234.567,89\u00a0€'],
    ['FR', '1\u202f234\u202f567,89\u00a0€'],
    ['JP', '¥123,456,789'],
    ['BR', 'R$\u00a01.234.567,89'],
    ['IN', '₹12,34,567.89'],
  ] as const)('in %s reads %s', (country, formatted) => {
    const { currency } = markets[country];
    const price = priceOf(money(123_456_789, currency), country);
    expect(price).toEqual({ amount_minor: 123_456_789, currency, formatted });
    expect(priceSchema.parse(price)).toEqual(price);
  });

  it.each([
    ['US', 0, '$0.00'],
    ['US', 5, '$0.05'],
    ['JP', 0, '¥0'],
    ['DE', 100, '1,00\u00a0€'],
  ] as const)('in %s of %i reads %s', (country, amountMinor, formatted) => {
    expect(priceOf(money(amountMinor, markets[country].currency), country).formatted).toBe(formatted);
  });
});

describe('money between services', () => {
  it('comes out as it went in', () => {
    const amount = money(1_999, 'BRL');
    expect(moneyOnWire(amount)).toEqual({ amount_minor: 1_999, currency: 'BRL' });
    expect(moneyOf(moneySchema.parse(moneyOnWire(amount)))).toEqual(amount);
  });

  it.each([
    ['a fraction', { amount_minor: 19.99, currency: 'USD' }],
    ['more than a number holds exactly', { amount_minor: 2 ** 53, currency: 'USD' }],
    ['a text', { amount_minor: '1999', currency: 'USD' }],
    ['no currency of ours', { amount_minor: 1_999, currency: 'CHF' }],
  ])('is not %s', (_what, amount) => {
    expect(moneySchema.safeParse(amount).success).toBe(false);
  });
});
