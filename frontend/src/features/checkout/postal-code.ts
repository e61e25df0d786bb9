import type { Country } from '../../countries/countries';
import { digitsOf } from './digits';

interface PostalCode {
  readonly example: string;
  readonly pattern: RegExp;
  /** As the country writes it, from what was typed. */
  readonly tidy: (typed: string) => string;
}

const digits = (typed: string) => (/[a-z]/i.test(typed.normalize('NFKC')) ? typed : digitsOf(typed));
const afterPrefix = (typed: string) => digits(typed.trim().replace(/^[A-Z]{1,2}[ -](?=\d)/i, ''));

/** Splits digits after the first few: `1500001` → `150-0001`. */
const split = (first: number, last: number) => (typed: string) => {
  const code = digits(typed);
  return /^\d+$/.test(code) && code.length === first + last ? `${code.slice(0, first)}-${code.slice(first)}` : code;
};

function tidyBritish(typed: string): string {
  const code = typed.normalize('NFKC').toUpperCase().replaceAll(/\s/g, '');
  return code.length > 4 ? `${code.slice(0, -3)} ${code.slice(-3)}` : code;
}

export const postalCodes: Readonly<Record<Country, PostalCode>> = {
  US: { example: '94107', pattern: /^\d{5}(?:-\d{4})?$/, tidy: split(5, 4) },
  UK: { example: 'SW1A 1AA', pattern: /^(?:GIR|[A-Z]{1,2}\d[A-Z\d]?) \d[A-Z]{2}$/, tidy: tidyBritish },
  DE: { example: '10115', pattern: /^\d{5}$/, tidy: afterPrefix },
  FR: { example: '75011', pattern: /^\d{5}$/, tidy: afterPrefix },
  JP: { example: '150-0001', pattern: /^\d{3}-\d{4}$/, tidy: split(3, 4) },
  BR: { example: '01310-100', pattern: /^\d{5}-\d{3}$/, tidy: split(5, 3) },
  IN: { example: '560001', pattern: /^[1-9]\d{5}$/, tidy: digits },
};
