/** Digits after the decimal point (ISO 4217). */
const exponents = { USD: 2, GBP: 2, EUR: 2, JPY: 0, BRL: 2, INR: 2 } as const;

export type Currency = keyof typeof exponents;

export const currencies = Object.keys(exponents) as readonly Currency[];

export function exponentOf(currency: Currency): number {
  return exponents[currency];
}
