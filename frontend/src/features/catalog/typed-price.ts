import { type Currency, exponentOf } from '@webstore/money';

/**
 * Minor units of what a shopper typed, by the habits of any of our countries: `19,90`, `1.250`, `₹1,250.50`. A comma or a dot
 * before the last digits parts off cents if there are as many as the currency has. Undefined if it is no price.
 */
export function minorOfTyped(typed: string, currency: Currency): number | undefined {
  const text = typed.replaceAll(/[^\d.,-]/g, '');
  if (!/^\d[\d.,]*$/.test(text)) return undefined;
  const cents = exponentOf(currency) > 0 ? /[.,](\d{1,2})$/.exec(text)?.[1] : undefined;
  const whole = (cents === undefined ? text : text.slice(0, -cents.length - 1)).replaceAll(/[.,]/g, '');
  if (whole.length > 9) return undefined;
  return Number(whole) * 10 ** exponentOf(currency) + Number((cents ?? '').padEnd(exponentOf(currency), '0'));
}

/** The other way round, as an input begins with: `19.9`, in the locale's digits and without groups. */
export function typedOfMinor(minor: number | undefined, currency: Currency, locale: string): string {
  if (minor === undefined) return '';
  const digits = exponentOf(currency);
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: minor % 10 ** digits === 0 ? 0 : digits,
  }).format(minor / 10 ** digits);
}
