/** The longest words and the widest letters are looked at on every screen; the others by `--all`. */
const everyScreen = ['de', 'jp'];

export const screensFor = (path: string) => (everyScreen.includes(path) ? '@phone @narrow' : '');

/** What a shopper of each country expects to read, said anew here: a mistake in the shop's own table shows. */
export const markets = [
  { path: 'us', locale: 'en-US', currency: 'USD' },
  { path: 'uk', locale: 'en-GB', currency: 'GBP' },
  { path: 'de', locale: 'de-DE', currency: 'EUR' },
  { path: 'fr', locale: 'fr-FR', currency: 'EUR' },
  { path: 'jp', locale: 'ja-JP', currency: 'JPY' },
  { path: 'br', locale: 'pt-BR', currency: 'BRL' },
  { path: 'in', locale: 'en-IN', currency: 'INR' },
] as const;

/** A price as the browser's own rules write it; the wide yen of Japanese is the narrow one here. */
export function priceIn({ locale, currency }: (typeof markets)[number], amountMinor: number): string {
  const digits = currency === 'JPY' ? 0 : 2;
  const text = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amountMinor / 10 ** digits);
  return text.replace('\uffe5', '\u00a5');
}
