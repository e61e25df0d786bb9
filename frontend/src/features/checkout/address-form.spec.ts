import { addressSchema } from '@webstore/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressLines } from '../../countries/address-lines';
import { type Country, countries } from '../../countries/countries';
import {
  type AddressValues,
  addressForms,
  emptyAddress,
  isAddress,
  shippingAddress,
  tidyAddress,
  wrongAddress,
} from './address-form';
import { isCpf, tidyCpf } from './cpf';
import { postalCodes } from './postal-code';
import { regionsOf } from './regions';

const examples: Readonly<Record<Country, AddressValues>> = {
  US: { line1: '500 Howard St', line2: 'Apt 4', city: 'San Francisco', region: 'CA', postal_code: '94105' },
  UK: { postal_code: 'SW1A 1AA', line1: '1 The Mall', line2: '', city: 'London' },
  DE: { line1: 'Torstraße 1', line2: '', postal_code: '10119', city: 'Berlin' },
  FR: { line1: '12 rue Oberkampf', line2: 'Bât. B', postal_code: '75011', city: 'Paris' },
  JP: { postal_code: '150-0001', region: '東京都', city: '渋谷区', line1: '神宮前1-2-3', line2: '101号室' },
  BR: {
    postal_code: '01310-100',
    line1: 'Av. Paulista 1000',
    line2: '',
    city: 'São Paulo',
    region: 'SP',
    cpf: '529.982.247-25',
  },
  IN: { line1: '12, Rose Villa', line2: 'MG Road', postal_code: '560001', city: 'Bengaluru', region: 'Karnataka' },
};

describe.each(countries)('an address in %s', (country) => {
  it('has its fields in its order, and tells browsers what they are', () => {
    const fields = addressForms[country].map(({ name, autoComplete, isOptional }) =>
      [name, autoComplete, isOptional ? 'optional' : 'required'].join(': '),
    );
    expect(fields).toMatchSnapshot();
  });

  it('is complete with what it requires, and reads as on a parcel', () => {
    expect(isAddress(country, examples[country])).toBe(true);
    expect(addressLines(shippingAddress('Sam Lee', examples[country]), country)).toMatchSnapshot();
  });

  it('is not complete without any of what it requires', () => {
    for (const { name, isOptional } of addressForms[country]) {
      const without = { ...examples[country], [name]: '' };
      expect(isAddress(country, without), name).toBe(isOptional ?? false);
    }
    expect(isAddress(country, emptyAddress(country))).toBe(false);
  });

  it('has postal codes as in its example', () => {
    const { example, pattern, tidy } = postalCodes[country];
    expect(example).toMatch(pattern);
    expect(tidy(example)).toBe(example);
    expect(tidy(` ${example.replaceAll(/[ -]/g, '').toLowerCase()} `)).toBe(example);
  });

  it('is tidied once and for all', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'0123456789ABab -〒４') });
    fc.assert(
      fc.property(letters, fc.constantFrom(...addressForms[country]), (typed, { name }) => {
        const tidied = tidyAddress(country, name, typed);
        expect(tidyAddress(country, name, tidied)).toBe(tidied);
      }),
    );
  });

  it('that is complete is one that the shop takes', () => {
    const text = fc.string({ minLength: 1, maxLength: 220, unit: 'grapheme-ascii' });
    const typed = fc.record(
      Object.fromEntries(
        addressForms[country].map(({ name }) => [name, fc.oneof(text, fc.constant(examples[country][name] ?? ''))]),
      ),
    );
    fc.assert(
      fc.property(typed, (values: AddressValues) => {
        const tidied: AddressValues = Object.fromEntries(
          addressForms[country].map(({ name }) => [name, tidyAddress(country, name, values[name] ?? '')]),
        );
        fc.pre(isAddress(country, tidied));
        expect(addressSchema.safeParse(shippingAddress('Sam Lee', tidied)).success).toBe(true);
      }),
    );
  });
});

describe('a postal code', () => {
  it.each<[Country, string, string]>([
    ['US', '941051234', '94105-1234'],
    ['UK', 'sw1a1aa', 'SW1A 1AA'],
    ['UK', 'm1 1ae', 'M1 1AE'],
    ['DE', 'D-10119', '10119'],
    ['FR', 'F-75011', '75011'],
    ['JP', '〒１５０ー０００１', '150-0001'],
    ['BR', '01310100', '01310-100'],
    ['IN', '560 001', '560001'],
  ])('in %s typed as "%s" is written %s', (country, typed, written) => {
    expect(tidyAddress(country, 'postal_code', typed)).toBe(written);
    expect(wrongAddress(country, 'postal_code', written)).toBeUndefined();
  });

  it.each<[Country, string]>([
    ['US', '9410'],
    ['UK', '10119'],
    ['DE', 'SW1A 1AA'],
    ['FR', '7501'],
    ['JP', '150-001'],
    ['BR', '01310'],
    ['IN', '060001'],
  ])('in %s is not "%s"', (country, code) => {
    expect(wrongAddress(country, 'postal_code', code)).toBe('postalCode');
  });
});

describe('a house in Germany', () => {
  it('has a number', () => {
    expect(wrongAddress('DE', 'line1', 'Torstraße')).toBe('houseNumber');
    expect(wrongAddress('DE', 'line1', 'Torstraße 1')).toBeUndefined();
  });
});

describe('a CPF', () => {
  it.each(['529.982.247-25', '111.444.777-35'])('may be %s', (cpf) => {
    expect(isCpf(tidyCpf(cpf.replaceAll(/\D/g, '')))).toBe(true);
  });

  it.each(['529.982.247-26', '111.111.111-11', '52998224725', '529', ''])('is not "%s"', (cpf) => {
    expect(isCpf(cpf)).toBe(false);
  });

  it('is printed in the second line, which the carrier reads', () => {
    expect(shippingAddress('Ana', { ...examples.BR, line2: 'Bela Vista' }).line2).toBe(
      'Bela Vista, CPF 529.982.247-25',
    );
  });
});

describe('the regions', () => {
  it.each<[Country, number]>([
    ['US', 51],
    ['BR', 27],
    ['JP', 47],
    ['IN', 36],
    ['DE', 0],
  ])('of %s are %i', (country, count) => {
    const codes = regionsOf(country, 'en').map(({ code }) => code);
    expect(new Set(codes).size).toBe(count);
  });

  it('of Japan are named in the language of the page', () => {
    expect(regionsOf('JP', 'ja')[12]).toEqual({ code: '東京都', name: '東京都' });
    expect(regionsOf('JP', 'en')[12]).toEqual({ code: '東京都', name: 'Tokyo 東京都' });
  });
});
