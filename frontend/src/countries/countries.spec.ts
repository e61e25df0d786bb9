import * as contracts from '@webstore/contracts';
import { describe, expect, it } from 'vitest';
import { countries, countryOfPath, markets, pathOf } from './countries';
import { currencySign, priceText } from './price';

describe('a country', () => {
  it('is one of the seven that the shop sells in', () => {
    expect(countries).toEqual(contracts.countries);
  });

  it.each(countries)('%s has the money and formats that the API has', (country) => {
    const { language: _, ...shown } = markets[country];
    expect(contracts.markets[country]).toMatchObject(shown);
  });

  it.each(countries)('%s is found by the first segment of a path', (country) => {
    expect(countryOfPath(pathOf(country))).toBe(country);
  });

  it.each(['', 'US', 'es', 'gb', 'toString'])('"%s" is none', (segment) => {
    expect(countryOfPath(segment)).toBeUndefined();
  });
});

describe('a price', () => {
  it.each([
    ['US', '$1,234,567.89', '$'],
    ['UK', '£1,234,567.89', '£'],
    ['DE', '1.234.567,89\u00a0€', '€'],
    ['FR', '1\u202f234\u202f567,89\u00a0€', '€'],
    ['JP', '¥123,456,789', '¥'],
    ['BR', 'R$\u00a01.234.567,89', 'R$'],
    ['IN', '₹12,34,567.89', '₹'],
  ] as const)('in %s reads %s, with the sign %s', (country, text, sign) => {
    const price = { amount_minor: 123_456_789, currency: markets[country].currency };
    expect(priceText(price, country)).toBe(text);
    expect(currencySign(country)).toBe(sign);
  });

  it('has no decimals in Japan, and a yen sign that our face has', () => {
    expect(priceText({ amount_minor: 14_700, currency: 'JPY' }, 'JP')).toBe('\u00a514,700');
  });
});
