import type { Address } from '../../api/orders';
import type { Country } from '../../countries/countries';
import { isCpf, tidyCpf } from './cpf';
import { postalCodes } from './postal-code';
import type { Values } from './use-form';
import type { Wrong } from './wrong';

export type AddressField = 'line1' | 'line2' | 'city' | 'region' | 'postal_code' | 'cpf';
export type AddressValues = Partial<Values<AddressField>>;

export interface AddressFieldSpec {
  readonly name: AddressField;
  /** Which of the texts' field names it has. */
  readonly label: AddressLabel;
  readonly autoComplete: string;
  readonly isOptional?: true;
  /** Shares its row with the next field of this kind. */
  readonly isShort?: true;
  readonly inputMode?: 'numeric';
  readonly autoCapitalize?: 'characters';
}

export type AddressLabel =
  | 'street'
  | 'streetAndNumber'
  | 'flat'
  | 'block'
  | 'apartment'
  | 'building'
  | 'area'
  | 'complement'
  | 'city'
  | 'town'
  | 'municipality'
  | 'state'
  | 'prefecture'
  | 'zip'
  | 'postcode'
  | 'cep'
  | 'pin'
  | 'cpf';

const LONGEST: Readonly<Partial<Record<AddressField, number>>> = { line1: 200, line2: 160, city: 120 };

const line1 = (label: AddressLabel) =>
  ({ name: 'line1', label, autoComplete: 'shipping address-line1' }) satisfies AddressFieldSpec;
const line2 = (label: AddressLabel) =>
  ({ name: 'line2', label, autoComplete: 'shipping address-line2', isOptional: true }) satisfies AddressFieldSpec;
const city = (label: AddressLabel) =>
  ({ name: 'city', label, autoComplete: 'shipping address-level2', isShort: true }) satisfies AddressFieldSpec;
const wholeCity = (label: AddressLabel) =>
  ({ name: 'city', label, autoComplete: 'shipping address-level2' }) satisfies AddressFieldSpec;
const region = (label: AddressLabel) =>
  ({ name: 'region', label, autoComplete: 'shipping address-level1', isShort: true }) satisfies AddressFieldSpec;
const code = (label: AddressLabel) =>
  ({ name: 'postal_code', label, autoComplete: 'shipping postal-code', isShort: true }) satisfies AddressFieldSpec;
const digits = (label: AddressLabel) => ({ ...code(label), inputMode: 'numeric' }) satisfies AddressFieldSpec;
const britishCode = { ...code('postcode'), autoCapitalize: 'characters' } as const;
const cpf = { name: 'cpf', label: 'cpf', autoComplete: 'off', isOptional: true, inputMode: 'numeric' } as const;

/** The fields of an address in the order in which the country writes them. */
export const addressForms: Readonly<Record<Country, readonly AddressFieldSpec[]>> = {
  US: [line1('street'), line2('apartment'), wholeCity('city'), region('state'), digits('zip')],
  UK: [britishCode, line1('street'), line2('apartment'), city('town')],
  DE: [line1('streetAndNumber'), line2('apartment'), digits('postcode'), city('city')],
  FR: [line1('streetAndNumber'), line2('apartment'), digits('postcode'), city('city')],
  JP: [digits('postcode'), region('prefecture'), wholeCity('municipality'), line1('block'), line2('building')],
  BR: [digits('cep'), line1('streetAndNumber'), line2('complement'), city('city'), region('state'), cpf],
  IN: [line1('flat'), line2('area'), digits('pin'), city('city'), region('state')],
};

export function emptyAddress(country: Country): AddressValues {
  return Object.fromEntries(addressForms[country].map(({ name }) => [name, '']));
}

export function tidyAddress(country: Country, name: AddressField, value: string): string {
  if (name === 'postal_code') return postalCodes[country].tidy(value);
  return name === 'cpf' ? tidyCpf(value) : value.trim();
}

/** Of a value that is tidy. */
export function wrongAddress(country: Country, name: AddressField, value: string): Wrong | undefined {
  const spec = addressForms[country].find((field) => field.name === name);
  if (!value) return spec?.isOptional ? undefined : 'missing';
  if (value.length > (LONGEST[name] ?? Number.POSITIVE_INFINITY)) return 'tooLong';
  return malformed(country, name, value);
}

export function isAddress(country: Country, values: AddressValues | undefined): values is AddressValues {
  return (
    values !== undefined && addressForms[country].every(({ name }) => !wrongAddress(country, name, values[name] ?? ''))
  );
}

/** As the API takes it. Carriers read the tax number from the label, so it stands in the second line. */
export function shippingAddress(name: string, values: AddressValues): Address {
  const second = [values.line2, values.cpf && `CPF ${values.cpf}`].filter(Boolean).join(', ');
  return {
    name: name.trim(),
    line1: values.line1 ?? '',
    ...(second && { line2: second }),
    city: values.city ?? '',
    ...(values.region && { region: values.region }),
    postal_code: values.postal_code ?? '',
  };
}

function malformed(country: Country, name: AddressField, value: string): Wrong | undefined {
  if (name === 'postal_code' && !postalCodes[country].pattern.test(value)) return 'postalCode';
  if (name === 'cpf' && !isCpf(value)) return 'cpf';
  return country === 'DE' && name === 'line1' && !/\d/.test(value) ? 'houseNumber' : undefined;
}
