import type { Address } from '@webstore/contracts';
import type { Country } from './countries';

/** An address as the country writes it on a parcel, line by line. */
export function addressLines(address: Address, country: Country): string[] {
  const { name, line1, line2, city, region, postal_code: code } = address;
  const lines: Readonly<Record<Country, readonly (string | undefined)[]>> = {
    US: [name, line1, line2, `${city}, ${joined(region, code)}`],
    UK: [name, line1, line2, city, code],
    DE: [name, line1, line2, joined(code, city)],
    FR: [name, line1, line2, joined(code, city)],
    JP: [`〒${code}`, `${region ?? ''}${city}${line1}`, line2, name],
    BR: [name, line1, line2, region ? `${city} - ${region}` : city, code],
    IN: [name, line1, line2, joined(city, code), region],
  };
  return lines[country].filter((line) => line !== undefined && line !== '') as string[];
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
