import { digitsOf } from './digits';

/** The Brazilian tax number that carriers ask for: `52998224725` → `529.982.247-25`. */
export function tidyCpf(typed: string): string {
  const digits = digitsOf(typed);
  return digits.length === 11 ? digits.replace(/^(...)(...)(...)(..)$/, '$1.$2.$3-$4') : typed.trim();
}

export function isCpf(tidied: string): boolean {
  const digits = digitsOf(tidied);
  if (!/^\d{3}\.\d{3}\.\d{3}-\d{2}$/.test(tidied) || new Set(digits).size === 1) return false;
  return [9, 10].every((length) => checkDigitOf(digits.slice(0, length)) === Number(digits[length]));
}

function checkDigitOf(digits: string): number {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (digits.length + 1 - at), 0);
  return ((sum * 10) % 11) % 10;
}
