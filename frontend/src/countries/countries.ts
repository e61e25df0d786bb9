import type { Country, Market } from '@webstore/contracts';

export type { Country };

/** `en` is one language for three countries; formats follow the country. */
export const languages = ['en', 'de', 'fr', 'ja', 'pt-BR'] as const;

export type Language = (typeof languages)[number];

type Shown = Omit<Market, 'deliveryDays'> & { readonly language: Language };

/** The markets of the contracts, kept here without their schemas; a test holds the two together. */
export const markets: Readonly<Record<Country, Shown>> = {
  US: { name: 'United States', currency: 'USD', locale: 'en-US', taxInclusive: false, language: 'en' },
  UK: { name: 'United Kingdom', currency: 'GBP', locale: 'en-GB', taxInclusive: true, language: 'en' },
  DE: { name: 'Deutschland', currency: 'EUR', locale: 'de-DE', taxInclusive: true, language: 'de' },
  FR: { name: 'France', currency: 'EUR', locale: 'fr-FR', taxInclusive: true, language: 'fr' },
  JP: { name: '日本', currency: 'JPY', locale: 'ja-JP', taxInclusive: true, language: 'ja' },
  BR: { name: 'Brasil', currency: 'BRL', locale: 'pt-BR', taxInclusive: true, language: 'pt-BR' },
  IN: { name: 'India', currency: 'INR', locale: 'en-IN', taxInclusive: true, language: 'en' },
};

export const countries = Object.keys(markets) as readonly Country[];

/** `de` → `DE`; undefined for what is no country of ours. */
export function countryOfPath(segment: string): Country | undefined {
  return countries.find((country) => pathOf(country) === segment);
}

/** `DE` → `de`, the first segment of every path. */
export function pathOf(country: Country): string {
  return country.toLowerCase();
}

export function languageOf(country: Country): Language {
  return markets[country].language;
}
