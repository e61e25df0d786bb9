import { digitsOf } from './digits';

const LONGEST_NUMBER = 19;

/** `4242424242424242` → `4242 4242 4242 4242`, at any length on the way. */
export function formatCardNumber(typed: string): string {
  const digits = digitsOf(typed).slice(0, LONGEST_NUMBER);
  return digits.match(/\d{1,4}/g)?.join(' ') ?? '';
}

/** `1227` → `12 / 27`; also from `12/2027`, as browsers fill it in. */
export function formatExpiry(typed: string): string {
  const digits = digitsOf(typed).replace(/^([2-9])/, '0$1');
  const [, month = '', year = ''] = /^(\d{0,2})(\d*)$/.exec(digits) ?? [];
  const short = year.length === 4 ? year.slice(2) : year.slice(0, 2);
  return short ? `${month} / ${short}` : month;
}

export function formatSecurityCode(typed: string): string {
  return digitsOf(typed).slice(0, 4);
}

export function isCardNumber(formatted: string): boolean {
  const digits = digitsOf(formatted);
  return digits.length >= 13 && checksumOf(digits) % 10 === 0;
}

/** A card is good to the end of its month. */
export function isExpiry(formatted: string, now: Date = new Date()): boolean {
  const [month, year] = formatted.split(' / ').map(Number);
  if (!month || month > 12 || year === undefined) return false;
  return new Date(2000 + year, month, 1) > now;
}

export function isSecurityCode(formatted: string): boolean {
  return formatted.length >= 3;
}

/** ISO/IEC 7812-1, annex B. */
function checksumOf(digits: string): number {
  const doubled = (digit: number) => (digit > 4 ? digit * 2 - 9 : digit * 2);
  return [...digits]
    .toReversed()
    .reduce((sum, digit, at) => sum + (at % 2 ? doubled(Number(digit)) : Number(digit)), 0);
}
